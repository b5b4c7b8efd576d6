import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFeed } from '../../src/feeds/index.js';
import { foreignData } from './foreignData.js';

interface Expectation {
  readonly suite: string;
  readonly file: string;
  readonly op: 'equals' | 'count';
  readonly field: string;
  readonly expected: unknown;
}

const list = `${foreignData}expectations.json`;

test.skipIf(!existsSync(list))('at least 99.4 % of the foreign expectations hold, and nothing throws', () => {
  const expectations = JSON.parse(readFileSync(list, 'utf8')) as Expectation[];
  const failures = expectations.map(failureOf).filter((failure) => failure !== null);
  const rate = 1 - failures.length / expectations.length;
  console.info(`${expectations.length} foreign expectations, ${(rate * 100).toFixed(1)} % hold`, failures);
  expect(rate).toBeGreaterThanOrEqual(0.994);
});

function failureOf({ suite, file, op, field, expected }: Expectation): string | null {
  const bytes = readFileSync(`${foreignData}files/${suite}/${file}`);
  const found = valueAt(readFeed(bytes), field);
  const actual = op === 'count' ? (found as unknown[] | undefined)?.length : found;
  return actual === expected ? null : `${file} ${field}: expected ${show(expected)}, got ${show(actual)}`;
}

const valueAt = (value: unknown, field: string) =>
  field
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>((current, key) => (current as Record<string, unknown> | undefined)?.[key], value);

const show = (value: unknown) => JSON.stringify(value) ?? 'nothing';
