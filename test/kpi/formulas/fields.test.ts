import { describe, expect, test } from 'vitest';
import type { KpiError } from '../../../src/kpi/index.js';
import * as kpi from '../../../src/kpi/index.js';
import { readVectorFiles, type VectorCase } from '../../spec/vectorFiles.js';

type Callable = (input: unknown) => unknown;
type Path = readonly (string | number)[];

const callables = { ...kpi.compat, ...kpi.statistics, ...kpi } as unknown as Readonly<Record<string, Callable>>;

/** Names of people may be of any kind; who did not consent is dropped before anything is read. */
const MAY_BE_ANYTHING = [
  'reciprocity.edges.#',
  'reciprocity.node',
  'modularity.edges.#',
  'modularity.groups.#',
  'interestClusters.people.#.vector',
  'uniqueAuthors.authors.#',
];

const shapeOf = (path: Path) => path.map((step) => (typeof step === 'number' ? '#' : step)).join('.');

/** The places of all numbers in a value, and of all lists and records. */
function* placesIn(value: unknown, path: Path = []): Generator<{ path: Path; isNumber: boolean }> {
  const isNumber = typeof value === 'number';
  if (path.length > 0 && (isNumber || (typeof value === 'object' && value !== null))) yield { path, isNumber };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value))
    yield* placesIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
}

function withValue(value: unknown, [step, ...rest]: Path, put: unknown): unknown {
  if (step === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[step] = withValue(copy[step], rest, put);
  return copy;
}

const hasOneInput = ({ call, input, throws }: VectorCase) =>
  throws === undefined && callables[call] !== undefined && typeof input === 'object' && !('args' in (input ?? {}));

interface Place {
  readonly place: string;
  readonly call: string;
  readonly input: unknown;
  readonly path: Path;
  readonly isNumber: boolean;
}

/** Every field that a vector gives to a formula, a statistic or a peer's number: one place of each shape. */
function places(): Place[] {
  const found = new Map<string, Place>();
  const cases = readVectorFiles().flatMap(({ room, cases }) => (room === 'kpi' ? cases : []));
  for (const { call, input } of cases.filter(hasOneInput)) {
    for (const { path, isNumber } of placesIn(input)) {
      const place = `${call}.${shapeOf(path)}`;
      if (MAY_BE_ANYTHING.some((start) => place.startsWith(start)) || found.has(place)) continue;
      found.set(place, { place, call, input, path, isNumber });
    }
  }
  return [...found.values()];
}

function errorOf(call: string, input: unknown): KpiError | null {
  try {
    callables[call]?.(input);
    return null;
  } catch (error) {
    if (error instanceof kpi.KpiError) return error;
    throw error;
  }
}

/** With the words in which an error shows them. */
const NO_NUMBERS = [
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  ['x', '"x"'],
  [{ toString: 1 }, 'an object'],
] as const;

const all = places();
const numbers = all.filter(({ isNumber }) => isNumber);
const structures = all.filter(({ isNumber }) => !isNumber);

describe('a number that is none is refused under the name of the formula and of its field', () => {
  test('there are hundreds of places', () => {
    expect(numbers.length).toBeGreaterThan(500);
  });

  test.each(numbers)('$place', ({ call, input, path }) => {
    for (const [put, got] of NO_NUMBERS) {
      const { path: found, message } = errorOf(call, withValue(input, path, put)) ?? {};
      expect({ put, path: found }).toEqual({ put, path });
      expect(message?.startsWith(`${call}: ${path.join('.')} must be `), message).toBe(true);
      expect(message?.endsWith(`, got ${got}`), message).toBe(true);
    }
  });
});

describe('a list or a record that is none is refused under the name of the formula and of its field', () => {
  test('there are many places', () => {
    expect(structures.length).toBeGreaterThan(100);
  });

  test.each(structures)('$place', ({ call, input, path }) => {
    const { path: found = [], message = '' } = errorOf(call, withValue(input, path, 5)) ?? {};
    // Of a record that is none the first field that is missed may be named.
    expect(found.slice(0, path.length)).toEqual(path);
    expect(message.startsWith(`${call}: ${path.join('.')}`), message).toBe(true);
  });
});
