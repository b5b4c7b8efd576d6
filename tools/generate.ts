import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { conceptPages } from './conceptPages.js';
import { consentReasonPages } from './consentReasonPages.js';
import { decisionPages } from './decisionPages.js';
import { communityPages } from './drawCommunity.js';
import { consentPages } from './drawConsent.js';
import { crisisPages } from './drawCrisis.js';
import { fanPages } from './drawFans.js';
import { errorCodePages } from './errorCodePages.js';
import { kpiPages } from './kpiPages.js';
import { kpiPicturePages } from './kpiPictures.js';
import type { Pages } from './pages.js';
import { specificationPages } from './specificationPages.js';

const generators: readonly (() => Pages | Promise<Pages>)[] = [
  errorCodePages,
  consentReasonPages,
  consentPages,
  fanPages,
  communityPages,
  crisisPages,
  kpiPicturePages,
  kpiPages,
  () => conceptPages(),
  decisionPages,
  specificationPages,
];

const check = process.argv.includes('--check');
const stale: string[] = [];

for (const generate of generators) {
  for (const [path, content] of Object.entries(await generate())) {
    if (readOrEmpty(path) === content) continue;
    if (check) {
      stale.push(path);
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      process.stdout.write(`wrote ${path}\n`);
    }
  }
}

if (stale.length > 0) {
  process.stderr.write(`stale, run \`npm run generate\`: ${stale.join(', ')}\n`);
  process.exit(1);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
