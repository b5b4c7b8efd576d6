import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// What each built entry may pull in from npm, transitively. The core of sla, consent, kpi, listening and sentiment pulls
// in nothing; the root entry neither wink-nlp nor its model nor fast-xml-parser.
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  index: ['zod'],
  models: ['zod'],
  feeds: ['fast-xml-parser'],
  sentiment: [],
  'sentiment/english': [],
  'sentiment/german': [],
  'sentiment/wink': ['wink-eng-lite-web-model', 'wink-nlp'],
  listening: [],
  consent: [],
  sla: [],
  kpi: [],
  'kpi/definitions': [],
};

const IMPORT = /^(?:import|export)\b[^'"();]*['"]([^'"]+)['"]|\brequire\(['"]([^'"]+)['"]\)/gm;

let failed = false;
for (const [entry, allowed] of Object.entries(ALLOWED)) {
  for (const ending of ['js', 'cjs']) {
    const surplus = [...packagesOf(`dist/${entry}.${ending}`, new Set())].filter((name) => !allowed.includes(name));
    if (surplus.length === 0) continue;
    failed = true;
    process.stderr.write(
      `dist/${entry}.${ending} pulls in ${surplus.join(', ')}, allowed: ${allowed.join(', ') || 'nothing'}\n`,
    );
  }
}
process.exitCode = failed ? 1 : 0;

function packagesOf(path: string, seen: Set<string>): Set<string> {
  const found = new Set<string>();
  if (seen.has(path)) return found;
  seen.add(path);
  for (const match of readFileSync(path, 'utf8').matchAll(IMPORT)) {
    const name = match[1] ?? match[2] ?? '';
    if (name.startsWith('.')) for (const inner of packagesOf(join(dirname(path), name), seen)) found.add(inner);
    else found.add(name);
  }
  return found;
}
