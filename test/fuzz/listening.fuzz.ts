import fc from 'fast-check';
import { laws } from '../listening/laws.js';

/** Runs every law of the listening room on as many random values; the failures name the law and the counterexample. */
export function run({ seed, runs }: { seed: number; runs: number }): { runs: number; failures: string[] } {
  const failures = Object.entries(laws).flatMap(([name, law]) => {
    const result = fc.check(law as fc.IProperty<unknown>, { seed, numRuns: runs });
    return result.failed ? [`${name}: ${fc.defaultReportMessage(result)}`] : [];
  });
  return { runs: runs * Object.keys(laws).length, failures };
}
