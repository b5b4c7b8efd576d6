import fc from 'fast-check';
import { laws } from '../consent/laws.js';

/** Runs every law of the consent room on as many random scenes; the failures name the law and the counterexample. */
export function run({ seed, runs }: { seed: number; runs: number }): { runs: number; failures: string[] } {
  const failures: string[] = [];
  for (const [name, property] of Object.entries(laws)) {
    const result = fc.check(property, { seed, numRuns: runs, endOnFailure: false });
    if (result.failed) {
      const error = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
      failures.push(
        `${name}: ${error}\n${JSON.stringify(result.counterexample)}\nseed ${seed}, path ${result.counterexamplePath}`,
      );
    }
  }
  return { runs: runs * Object.keys(laws).length, failures };
}
