import { disagreements } from '../sla/agreeWithBruteForce.js';
import { ledgerDisagreements } from '../sla/agreeWithLedger.js';
import { clockDisagreements } from '../sla/agreeWithOracle.js';

/**
 * Random calendars at offset changes against the minute grid over S-12, a fifth as many random records against clocks that
 * walk through time, and a twentieth as many ledgers against the grid, with a free seed.
 */
export function run(options: { seed: number; runs: number }): { runs: number; failures: string[] } {
  const records = { seed: options.seed, runs: Math.ceil(options.runs / 5) };
  const ledgers = { seed: options.seed, runs: Math.ceil(options.runs / 20) };
  const failures = [...disagreements(options), ...clockDisagreements(records), ...ledgerDisagreements(ledgers)];
  return { runs: options.runs + records.runs + ledgers.runs, failures };
}
