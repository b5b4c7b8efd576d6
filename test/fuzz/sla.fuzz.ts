import { disagreements } from '../sla/agreeWithBruteForce.js';

/** Random calendars at offset changes against the minute grid over S-12, with a free seed. */
export function run(options: { seed: number; runs: number }): { runs: number; failures: string[] } {
  return { runs: options.runs, failures: disagreements(options) };
}
