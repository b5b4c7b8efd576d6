import { readdirSync, readFileSync } from 'node:fs';
import type { Pages } from './pages.js';

const FOLDER = 'docs/decisions';

/** docs/decisions/index.md: the records in order, so that none is left out of the list or of the site. */
export function decisionPages(): Pages {
  const files = readdirSync(FOLDER)
    .filter((name) => /^\d{4}-.*\.md$/.test(name))
    .sort();
  const rows = files.map((name) => `- [${titleOf(name)}](${name})`);
  const page = [
    '---',
    'title: Decisions',
    'children:',
    ...files.map((name) => `  - ./${name}`),
    '---',
    '# Decisions',
    '',
    'Why it is built this way, and where it differs from what was planned: one record a decision, never rewritten afterwards.',
    '',
    ...rows,
    '',
  ];
  return { [`${FOLDER}/index.md`]: page.join('\n') };
}

function titleOf(name: string): string {
  const title = /^title: (.+)$/m.exec(readFileSync(`${FOLDER}/${name}`, 'utf8'))?.[1];
  if (title === undefined) throw new Error(`${FOLDER}/${name} must begin with front matter that has a title`);
  return title;
}
