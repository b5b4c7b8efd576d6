import { difference, valueAt } from './compare.js';
import type { VectorCase } from './vectorFiles.js';

/** What an implementation answers to a case: a result, or the error that it refuses the input with. */
export type Outcome =
  | { readonly result: unknown }
  | { readonly error: { readonly code: string; readonly path?: readonly (string | number)[] } };

/** What is wrong with the answer to a case, or null when it is as expected. */
export function judge(vector: VectorCase, outcome: Outcome): string | null {
  const { throws } = vector;
  if ('error' in outcome) {
    if (throws === undefined) return `expected a result, got the error ${outcome.error.code}`;
    const wanted = throws.path === undefined ? { code: throws.code } : throws;
    return difference(outcome.error, wanted, { tolerance: 0, mode: 'includes' });
  }
  if (throws !== undefined)
    return `expected the error ${throws.code}, got the result ${JSON.stringify(outcome.result)}`;
  return resultProblem(outcome.result, vector);
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
