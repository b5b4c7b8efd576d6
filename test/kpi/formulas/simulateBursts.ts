import { burst, burstBaseline, statistics } from '../../../src/kpi/index.js';

/** What a detector did in simulated worlds. */
export interface BurstSimulation {
  readonly runs: number;
  readonly falseAlarmsPer30Days: number;
  readonly medianDelayHours: number;
  /** Bursts without an alarm within 24 hours. */
  readonly missed: number;
}

/** How a simulated world behaves, and which detector watches it. */
export interface BurstWorld {
  readonly seed: number;
  readonly runs: number;
  /** Factor of the burst; default 4. */
  readonly factor?: number;
  /** Alarm threshold; default that of `burst`. */
  readonly threshold?: number;
}

const DAYS = 92;
const BASELINE_DAYS = 28;
const MEAN_PER_HOUR = 8;
const DAY_SWING = 0.6;
const DISPERSION = 2;
const BURST_HOURS = 24;

/**
 * Critics per hour of 92 days with a mean of 8, a day swing of 60 % and negative binomial noise (k = 2); 28 days teach
 * the baseline, the rest is watched for false alarms, then a burst of 24 hours begins at a random hour.
 */
export function simulateBursts({ seed, runs, factor = 4, threshold }: BurstWorld): BurstSimulation {
  const random = statistics.seededRandom({ seed });
  const watched = (DAYS - BASELINE_DAYS) * 24;
  let falseAlarms = 0;
  const delays: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const history = hours(random, BASELINE_DAYS * 24);
    const { value, details } = burstBaseline({ history });
    const watch = (counts: readonly number[], from: number) => {
      const expected = counts.map((_, hour) => (value as readonly number[])[(from + hour) % 24] as number);
      const result = burst({
        counts,
        expected,
        dispersion: details['dispersion'] as number,
        ...(threshold === undefined ? {} : { threshold }),
      });
      return result.details['alarms'] as readonly number[];
    };
    falseAlarms += watch(hours(random, watched), 0).length;
    const start = Math.floor(random() * 24);
    const quiet = hours(random, start);
    const alarms = watch([...quiet, ...hours(random, BURST_HOURS, { factor, from: start })], 0);
    delays.push((alarms.find((hour) => hour >= start) ?? Infinity) - start + 1);
  }
  delays.sort((a, b) => a - b);
  return {
    runs,
    falseAlarmsPer30Days: falseAlarms / runs / (watched / 24 / 30),
    medianDelayHours: delays[Math.floor(runs / 2)] as number,
    missed: delays.filter((delay) => delay === Infinity).length,
  };
}

function hours(random: () => number, length: number, { factor = 1, from = 0 } = {}): number[] {
  return Array.from({ length }, (_, hour) => {
    const mean = factor * MEAN_PER_HOUR * (1 + DAY_SWING * Math.sin((2 * Math.PI * (from + hour)) / 24));
    return poisson(random, (mean * gammaOfTwo(random)) / DISPERSION);
  });
}

/** A Gamma variable of shape 2 and mean 2: the sum of two exponential ones. */
const gammaOfTwo = (random: () => number) => -Math.log(1 - random()) - Math.log(1 - random());

function poisson(random: () => number, mean: number): number {
  let [left, count] = [mean, -1];
  do {
    left += Math.log(1 - random());
    count += 1;
  } while (left > 0);
  return count;
}
