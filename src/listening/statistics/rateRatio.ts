import { clopperPearson } from './clopperPearson.js';

/** A value with its limits (95 %); `high` is `null` where nothing bounds it above. */
export interface ListeningInterval {
  readonly low: number;
  readonly high: number | null;
  readonly level: number;
  readonly method: string;
}

/** A ratio of two rates; `value` is `null` when nothing happened on the side below the line. */
export interface RateRatio {
  readonly value: number | null;
  readonly interval: ListeningInterval;
}

/** Events of two sides and how much could have happened there. */
export interface TwoRates {
  readonly events1: number;
  readonly exposure1: number;
  readonly events0: number;
  readonly exposure0: number;
}

/** The ratio of two rates with its exact conditional interval; `null` when nothing happened at all. */
export function rateRatio({ events1, exposure1, events0, exposure0 }: TwoRates): RateRatio | null {
  const events = events1 + events0;
  if (events === 0) return null;
  const scale = exposure0 / exposure1;
  const { low, high } = clopperPearson(events1, events);
  const ratioOf = (share: number) => (share / (1 - share)) * scale;
  return {
    value: events0 === 0 ? null : (events1 / events0) * scale,
    interval: {
      low: ratioOf(low),
      high: events0 === 0 ? null : ratioOf(high),
      level: 0.95,
      method: 'exact-conditional',
    },
  };
}
