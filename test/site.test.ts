import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
// biome-ignore lint/correctness/useImportExtensions: the file itself ends in mjs
import configuration from '../typedoc.config.mjs';

/** Pages that a page names as its children in its front matter. */
function childrenOf(page: string): string[] {
  const [, matter = ''] = readFileSync(page, 'utf8').split(/^---$/m);
  return [...matter.matchAll(/^ {2}- (\S+)$/gm)].map(([, child]) => posix.join(posix.dirname(page), child as string));
}

test('every page under docs stands on the site, once', () => {
  const top = configuration.projectDocuments;
  const reached = top.flatMap((page) => [page, ...childrenOf(page)]);
  const written = (readdirSync('docs', { recursive: true }) as string[])
    .filter((name) => name.endsWith('.md'))
    .map((name) => posix.normalize(join('docs', name).replaceAll('\\', '/')));
  expect(reached.filter((page) => page.startsWith('docs/')).sort()).toEqual(written.sort());
});
