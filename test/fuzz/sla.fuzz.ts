import { disagreements } from '../sla/agreeWithBruteForce.js';
import { clockDisagreements } from '../sla/agreeWithOracle.js';

/**
 * Random calendars at offset changes against the minute grid over S-12, and a fifth as many random records against clocks
 * that walk through time, with a free seed.
 */
export function run(options: { seed: number; runs: number }): { runs: number; failures: string[] } {
  const records = { seed: options.seed, runs: Math.ceil(options.runs / 5) };
  return { runs: options.runs + records.runs, failures: [...disagreements(options), ...clockDisagreements(records)] };
}
