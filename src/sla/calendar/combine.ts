import type { Operation } from './tree.js';

/**
 * Set operation on two sorted flat lists of spans (start, end, start, end, ...). The parity of the position in a list says
 * whether the sweep is inside it; touching spans merge.
 */
export function combine(a: readonly number[], b: readonly number[], operation: Operation): number[] {
  const result: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const at = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    while (a[i] === at) i++;
    while (b[j] === at) j++;
    if (isInside(i & 1, j & 1, operation) !== (result.length & 1)) result.push(at);
  }
  return result;
}

function isInside(a: number, b: number, operation: Operation): number {
  if (operation === 'union') return a | b;
  return operation === 'intersect' ? a & b : a & ~b;
}

/** The union of spans in any order as a sorted flat list; empty ones vanish. */
export function unionOf(spans: readonly (readonly [start: number, end: number])[]): number[] {
  const union: number[] = [];
  for (const [start, end] of spans.filter((span) => span[0] < span[1]).sort((a, b) => a[0] - b[0])) {
    const last = union.length - 1;
    if (start <= (union[last] ?? -Infinity)) union[last] = Math.max(union[last] as number, end);
    else union.push(start, end);
  }
  return union;
}

/** The spans of a flat list. */
export function pairsOf(spans: readonly number[]): [start: number, end: number][] {
  return spans.flatMap((start, index) => (index % 2 === 0 ? [[start, spans[index + 1] as number]] : []));
}
