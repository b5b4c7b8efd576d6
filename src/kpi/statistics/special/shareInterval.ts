import type { Interval } from '../../../models/index.js';
import { count, level, partOf } from '../../result/checks.js';
import { normalQuantile } from './normalDistribution.js';

/** Which limits an interval has: both, the upper one only (`less`), or the lower one only (`greater`). */
export type Side = 'two-sided' | 'less' | 'greater';

/** A count out of another, with level and side of the interval. */
export interface ShareIntervalInput {
  /** Successes, 0 to n. */
  readonly k: number;
  /** Trials. */
  readonly n: number;
  /** Nominal level, default .95. */
  readonly conf?: number;
  readonly side?: Side;
}

/** A checked question for an interval of k/n. */
export interface ShareQuestion {
  readonly k: number;
  readonly n: number;
  readonly conf: number;
  /** Probability left out beyond each limit that is asked for. */
  readonly tail: number;
  readonly z: number;
}

/** Limits of a share as a method finds them. */
export type ShareLimits = (question: ShareQuestion) => readonly [low: number, high: number];

/** Checks the input, asks the method, clips to 0..1 and replaces the limit that was not asked for. */
export function shareInterval(method: string, input: ShareIntervalInput, limits: ShareLimits): Interval | null {
  const { side = 'two-sided' } = input;
  const n = count(method, 'n', input.n);
  const k = partOf(method, 'k', [count(method, 'k', input.k), n]);
  const conf = level(method, 'conf', input.conf ?? 0.95);
  if (n === 0) return null;
  const tail = (1 - conf) / (side === 'two-sided' ? 2 : 1);
  const [low, high] = limits({ k, n, conf, tail, z: -normalQuantile(tail) });
  return {
    low: side === 'less' ? 0 : Math.max(0, low),
    high: side === 'greater' ? 1 : Math.min(1, high),
    level: conf,
    method,
  };
}

/** Limits that are exactly 0 without successes and exactly 1 without failures. */
export function exactAtEnds(limits: ShareLimits): ShareLimits {
  return (question) => {
    const [low, high] = limits(question);
    return [question.k === 0 ? 0 : low, question.k === question.n ? 1 : high];
  };
}
