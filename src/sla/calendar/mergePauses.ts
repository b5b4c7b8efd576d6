import type { Instant } from '../../internal/instant.js';
import { type Origin, slaError } from '../errors.js';
import { instantMs } from './instants.js';

/** Pauses as sorted, disjoint spans of epoch ms; throws `range-reversed` for one that ends before it begins. */
export function mergePauses(
  pauses: readonly (readonly [Instant, Instant])[],
  functionName: string,
): [number, number][] {
  const merged: [number, number][] = [];
  const spans = pauses.map((pause, index): [number, number] => {
    const place: Origin = [functionName, 'pauses', index];
    const from = instantMs(pause[0], [...place, 0]);
    const to = instantMs(pause[1], [...place, 1]);
    if (to < from) throw slaError('range-reversed', place, pause);
    return [from, to];
  });
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
