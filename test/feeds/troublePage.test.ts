import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { feedIssueCodes, feedsErrorCodes } from '../../src/feeds/index.js';

const page = readFileSync(new URL('../../docs/feed-does-not-parse.md', import.meta.url), 'utf8');

test('the page "My feed does not parse" has a section for each issue code, in order, with its meaning', () => {
  const sections = [...page.matchAll(/^## `([a-z-]+)`\n\n(.+)$/gm)].map(([, code, meaning]) => [code, meaning]);
  expect(sections).toEqual(Object.entries(feedIssueCodes));
});

test('and a row for each error code', () => {
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map(([, code, meaning]) => [code, meaning]);
  expect(rows).toEqual(Object.entries(feedsErrorCodes));
});
