import fc from 'fast-check';
import { definitions } from '../../src/kpi/definitions.js';
import * as kpi from '../../src/kpi/index.js';
import { checkResult } from '../kpi/formulas/checkResult.js';
import { inputOf, wildNumbers } from '../kpi/formulas/inputArbitrary.js';
import { simulateBursts } from '../kpi/formulas/simulateBursts.js';

/** Every formula under wild inputs, and the burst detector in 400 simulated worlds of 92 days. */
export function run({ seed, runs }: { seed: number; runs: number }): { runs: number; failures: string[] } {
  const failures: string[] = [];
  const formulas = kpi as unknown as Readonly<Record<string, (input: object) => never>>;
  for (const definition of definitions) {
    const formula = formulas[definition.id] as (input: object) => never;
    const details = fc.check(
      fc.property(inputOf(definition, wildNumbers), (input) => {
        try {
          checkResult(formula(input), definition);
        } catch (error) {
          if (!(error instanceof kpi.KpiError)) throw error;
        }
      }),
      { seed, numRuns: runs },
    );
    if (details.failed) failures.push(`${definition.id}: ${JSON.stringify(details.counterexample)}`);
  }
  const { falseAlarmsPer30Days, medianDelayHours, missed } = simulateBursts({ seed, runs: 400 });
  if (falseAlarmsPer30Days > 0.5 || medianDelayHours > 3 || missed > 0) {
    failures.push(`burst: ${falseAlarmsPer30Days} false alarms in 30 d, ${medianDelayHours} h, ${missed} missed`);
  }
  return { runs: runs * definitions.length + 400, failures };
}
