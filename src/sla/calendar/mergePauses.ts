import type { Instant } from '../../internal/instant.js';
import { slaError } from '../errors.js';
import { EARLIEST, instantMs, LATEST } from './instants.js';

/** Pauses as sorted, disjoint spans of epoch ms; throws `range-reversed` for one that ends before it begins. */
export function mergePauses(
  pauses: readonly (readonly [Instant, Instant])[],
  functionName: string,
): [number, number][] {
  const spans: [number, number][] = [];
  let isSorted = true;
  if (!Array.isArray(pauses)) throw slaError('period-invalid', [functionName, 'pauses'], pauses);
  for (let index = 0; index < pauses.length; index++) {
    const pause = pauses[index] as readonly [Instant, Instant];
    const from = pauseEnd(pause?.[0], functionName, index);
    const to = pauseEnd(pause?.[1], functionName, index);
    if (to < from) throw slaError('range-reversed', [functionName, 'pauses', index], pause);
    isSorted &&= from > (spans.at(-1)?.[1] ?? -Infinity);
    spans.push([from, to]);
  }
  return isSorted ? spans : merge(spans.sort((a, b) => a[0] - b[0]));
}

/** A pause end as epoch ms; the path of the pause is built only for an error. */
function pauseEnd(value: Instant, functionName: string, index: number): number {
  if (typeof value === 'number' && Math.floor(value) === value && value >= EARLIEST && value < LATEST) return value;
  return instantMs(value, [functionName, 'pauses', index]);
}

function merge(spans: readonly [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
