import { describeValue } from '../internal/errors.js';
import { instantToMs } from '../internal/instant.js';
import type { Counters } from './counters.js';
import { ModelsError } from './errors.js';

/** What changed between two snapshots of counters. */
export interface CounterGrowth {
  /** Later minus earlier, for the counters that both snapshots hold; negative where a counter fell. */
  readonly values: Readonly<Record<string, number>>;
  readonly from: string;
  readonly to: string;
  readonly elapsedMs: number;
}

/**
 * Growth of counters: the difference of two snapshots, never a sum (M-28). A counter that one of them lacks is left
 * out, because nothing is known of it.
 *
 * Throws `instant-invalid` for an `asOf` that is no instant, `snapshots-not-in-order` when `later` is the older one.
 *
 * ```ts
 * import { counterGrowth } from 'social-crm/models';
 *
 * const monday = { values: { followers: 1000, posts: 7 }, asOf: '2026-03-02T00:00:00Z' };
 * const tuesday = { values: { followers: 988, likes: 4 }, asOf: '2026-03-03T00:00:00Z' };
 * counterGrowth(monday, tuesday).values; // => { followers: -12 }
 * counterGrowth(monday, tuesday).elapsedMs; // => 86400000
 * counterGrowth(tuesday, monday); // throws snapshots-not-in-order
 * ```
 */
export function counterGrowth(earlier: Counters, later: Counters): CounterGrowth {
  const elapsedMs = asOfMs(later, 'later') - asOfMs(earlier, 'earlier');
  if (elapsedMs < 0) {
    const message = `counterGrowth: later must not be older than earlier, got ${later.asOf} after ${earlier.asOf}`;
    throw new ModelsError('snapshots-not-in-order', ['later', 'asOf'], message);
  }
  const values = Object.fromEntries(
    Object.entries(later.values).flatMap(([name, value]) => {
      const before = Object.hasOwn(earlier.values, name) ? earlier.values[name] : undefined;
      return value === undefined || before === undefined ? [] : [[name, value - before]];
    }),
  );
  return { values, from: earlier.asOf, to: later.asOf, elapsedMs };
}

function asOfMs(counters: Counters, argument: string): number {
  const ms = instantToMs(counters.asOf);
  if (ms !== null) return ms;
  const message = `counterGrowth: ${argument}.asOf must be an instant with offset, got ${describeValue(counters.asOf)}`;
  throw new ModelsError('instant-invalid', [argument, 'asOf'], message);
}
