import { SocialCrmError } from '../../src/models/index.js';
import { adapters } from '../adapters/index.js';
import { difference, valueAt } from './compare.js';
import type { VectorCase, VectorFile } from './vectorFiles.js';

/** Runs one case of a vector file: what is wrong with the answer, or null when it is as expected. */
export function caseProblem(file: VectorFile, vector: VectorCase): string | null {
  const call = adapters[file.room]?.[vector.call];
  if (call === undefined) return `no adapter answers the call ${vector.call} of room ${file.room}`;
  const run = () => call(vector.input as never, (file.fixtures ?? {}) as never);
  return vector.throws === undefined ? resultProblem(run(), vector) : errorProblem(run, vector.throws);
}

function resultProblem(result: unknown, vector: VectorCase): string | null {
  const tolerance = vector.tolerance ?? 0;
  const comparisons = [
    ...('equals' in vector ? [difference(result, vector.equals, { tolerance, mode: 'equals' })] : []),
    ...('includes' in vector ? [difference(result, vector.includes, { tolerance, mode: 'includes' })] : []),
    ...Object.entries(vector.at ?? {}).map(([path, expected]) => {
      const found = difference(valueAt(result, path), expected, { tolerance, mode: 'equals' });
      return found === null ? null : `at ${path}: ${found}`;
    }),
  ];
  return comparisons.find((found) => found !== null) ?? null;
}

function errorProblem(run: () => unknown, expected: NonNullable<VectorCase['throws']>): string | null {
  try {
    return `expected the error ${expected.code}, got the result ${JSON.stringify(run())}`;
  } catch (error) {
    if (!(error instanceof SocialCrmError)) throw error;
    const wanted = expected.path === undefined ? { code: expected.code } : expected;
    return difference({ code: error.code, path: error.path }, wanted, { tolerance: 0, mode: 'includes' });
  }
}
