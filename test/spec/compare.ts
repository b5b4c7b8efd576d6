/** The first difference between a result and an expectation, as a readable line, or `null` when they agree. */
export type Difference = string | null;

interface Comparison {
  readonly tolerance: number;
  readonly mode: 'equals' | 'includes';
}

export function difference(actual: unknown, expected: unknown, comparison: Comparison): Difference {
  return compareAt('$', { actual, expected }, comparison);
}

interface Pair {
  readonly actual: unknown;
  readonly expected: unknown;
}

function compareAt(path: string, { actual, expected }: Pair, comparison: Comparison): Difference {
  if (typeof expected === 'number' && typeof actual === 'number')
    return compareNumbers(path, { actual, expected }, comparison);
  if (Array.isArray(expected)) return compareArrays(path, { actual, expected }, comparison);
  if (isRecord(expected)) return compareRecords(path, { actual, expected }, comparison);
  return Object.is(actual, expected) ? null : differs(path, { actual, expected });
}

function compareNumbers(
  path: string,
  pair: { actual: number; expected: number },
  { tolerance }: Comparison,
): Difference {
  const allowed = tolerance * Math.max(1, Math.abs(pair.expected));
  const agree = pair.actual === pair.expected || Math.abs(pair.actual - pair.expected) <= allowed;
  return agree ? null : differs(path, pair);
}

function compareArrays(path: string, { actual, expected }: Pair, comparison: Comparison): Difference {
  const wanted = expected as unknown[];
  if (!Array.isArray(actual)) return differs(path, { actual, expected });
  if (comparison.mode === 'includes') {
    const missing = wanted.find(
      (item) =>
        !actual.some((candidate) => compareAt(path, { actual: candidate, expected: item }, comparison) === null),
    );
    return missing === undefined ? null : differs(`${path}[]`, { actual, expected: missing });
  }
  if (actual.length !== wanted.length)
    return differs(`${path}.length`, { actual: actual.length, expected: wanted.length });
  return first(
    wanted.map(
      (item, index) => () => compareAt(`${path}.${index}`, { actual: actual[index], expected: item }, comparison),
    ),
  );
}

function compareRecords(path: string, { actual, expected }: Pair, comparison: Comparison): Difference {
  const wanted = expected as Record<string, unknown>;
  if (!isRecord(actual)) return differs(path, { actual, expected });
  const present = Object.keys(actual).filter((key) => actual[key] !== undefined);
  const surplus = comparison.mode === 'equals' ? present.find((key) => !Object.hasOwn(wanted, key)) : undefined;
  if (surplus !== undefined) return `${path}.${surplus}: not expected, got ${show(actual[surplus])}`;
  return first(
    Object.keys(wanted).map(
      (key) => () => compareAt(`${path}.${key}`, { actual: actual[key], expected: wanted[key] }, comparison),
    ),
  );
}

function first(comparisons: (() => Difference)[]): Difference {
  for (const compare of comparisons) {
    const found = compare();
    if (found !== null) return found;
  }
  return null;
}

/** The member of a value that a dotted path of a vector names. */
export function valueAt(value: unknown, path: string): unknown {
  return path === '$' ? value : path.split('.').reduce(member, value);
}

function member(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    return /^\d+$/.test(key)
      ? value[Number(key)]
      : value.find((item) => item === key || (isRecord(item) && item['id'] === key));
  }
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Whether a value is an object with named members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const show = (value: unknown) =>
  value === undefined ? 'nothing' : (JSON.stringify(value)?.slice(0, 400) ?? String(value));
const differs = (path: string, { actual, expected }: Pair) =>
  `${path}: expected ${show(expected)}, got ${show(actual)}`;
