import { describe, expect, test } from 'vitest';
import {
  classifyInteraction,
  compileMentionQueries,
  emergingTopics,
  matchMentions,
} from '../../src/listening/index.js';
import { post } from './arbitraries.js';

const about = { kind: 'topic', name: 'hostile' } as const;
const LENGTH = 100_000;
const fill = (part: string) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);

const texts = {
  'one word': fill('a'),
  words: fill('netz '),
  'question marks': `${fill('?')}x`,
  'order numbers that are none': fill('order'),
  'dotted words': fill('a.'),
  'e-mail addresses that are none': fill('a.b-c+d.'),
  signs: fill('@'),
  hashes: fill('#a#'),
  quotes: fill('>\n'),
  links: fill('https://a.b/ '),
  'brackets after a link': `https://a.b/${fill(')')}`,
  'combining marks': `a${fill('\u0308')}`,
  emoji: fill('👩‍👩‍👧'),
  apostrophes: fill("a'"),
  'soft hyphens': fill('a\u00ad'),
  greetings: fill('hallo '),
  blanks: fill(' '),
  'line breaks': fill('\n'),
} as const;

const words = Array.from({ length: 1000 }, (_, index) => `wort${index}`);
const queries = {
  'a thousand words': words.join(' OR '),
  'a thousand prefixes': words.map((word) => `${word}*`).join(' OR '),
  'a chain of NEAR': Array.from({ length: 40 }, () => 'netz').join(' NEAR/100 '),
  'a phrase of one word': `"${Array.from({ length: 999 }, () => 'netz').join(' ')}"`,
  'deep brackets': `${'(netz '.repeat(49)}netz${')'.repeat(49)}`,
} as const;

// Quadratic time would need minutes: the limit of the runner for a test would end it.
const compiled = compileMentionQueries(Object.entries(queries).map(([id, query]) => ({ id, about, query })));

describe.each(Object.entries(texts))('100,000 characters of %s', (_, text) => {
  test('are matched in time', () => {
    expect(matchMentions(post({ text }), compiled)).toBeInstanceOf(Array);
  });
  test('are classified in time', () => {
    for (const language of ['de', 'und'] as const) {
      expect(classifyInteraction(text, language).category).toBeTypeOf('string');
    }
  });
  test('are read for topics in time', () => {
    const options = { now: '2026-03-03T00:00:00Z' };
    expect(emergingTopics([post({ text, language: 'de' })], [post({ id: 'b', text })], options)).toBeInstanceOf(Array);
  });
});

test('members of the prototype are words like others', () => {
  const found = matchMentions(
    post({ text: '__proto__ constructor toString' }),
    compileMentionQueries([{ id: '__proto__', about, query: 'constructor OR toString' }]),
  );
  expect(found.map(({ queryId, spans }) => [queryId, spans.length])).toEqual([['__proto__', 2]]);
});

test('input is not changed', () => {
  const interaction = Object.freeze(post({ text: 'netz', tags: Object.freeze(['netz']) }));
  expect(matchMentions(interaction, compiled).length).toBeGreaterThan(0);
});
