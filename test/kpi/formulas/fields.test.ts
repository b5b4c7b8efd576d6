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
];

const shapeOf = (path: Path) => path.map((step) => (typeof step === 'number' ? '#' : step)).join('.');

function* numbersIn(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === 'number') yield path;
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* numbersIn(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* numbersIn(item, [...path, key]);
}

function withValue(value: unknown, [step, ...rest]: Path, put: unknown): unknown {
  if (step === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[step] = withValue(copy[step], rest, put);
  return copy;
}

const hasOneInput = ({ call, input, throws }: VectorCase) =>
  throws === undefined && callables[call] !== undefined && typeof input === 'object' && !('args' in (input ?? {}));

/** Every number that a vector gives to a formula, a statistic or a peer's number: one place of each shape. */
function places(): { place: string; call: string; input: unknown; path: Path }[] {
  const found = new Map<string, { place: string; call: string; input: unknown; path: Path }>();
  const cases = readVectorFiles().flatMap(({ room, cases }) => (room === 'kpi' ? cases : []));
  for (const { call, input } of cases.filter(hasOneInput)) {
    for (const path of numbersIn(input)) {
      const place = `${call}.${shapeOf(path)}`;
      if (!MAY_BE_ANYTHING.some((start) => place.startsWith(start)) && !found.has(place)) {
        found.set(place, { place, call, input, path });
      }
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

describe('a number that is none is refused under the name of the formula and of its field', () => {
  test('there are hundreds of places', () => {
    expect(places().length).toBeGreaterThan(500);
  });

  test.each(places())('$place', ({ call, input, path }) => {
    for (const put of [Number.NaN, Number.POSITIVE_INFINITY, 'x']) {
      const { path: found, message } = errorOf(call, withValue(input, path, put)) ?? {};
      expect({ put, path: found }).toEqual({ put, path });
      expect(message?.startsWith(`${call}: ${path.join('.')} must be `), message).toBe(true);
      expect(message).toMatch(put === 'x' ? /got "x"$/ : new RegExp(`got ${put}$`));
    }
  });
});
