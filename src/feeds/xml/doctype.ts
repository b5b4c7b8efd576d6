import { indexOrEnd } from './positions.js';
import { type Scan, stopBroken } from './scanState.js';

/** Skips a DOCTYPE with its internal subset. A public identifier alone is harmless; declared entities are reported. */
export function skipDoctype(state: Scan, at: number): number {
  const { source } = state;
  const end = doctypeEnd(source, at + 9);
  if (end < 0) return stopBroken(state, at, 'The DOCTYPE is not closed.');
  if (source.slice(at, end).includes('<!ENTITY')) state.issues.add('dtd-forbidden', [], { offset: at });
  state.textStart = end + 1;
  return end + 1;
}

/** Index of the `>` that ends a DOCTYPE: outside of quotes, comments and the brackets of the internal subset. */
export function doctypeEnd(source: string, from: number): number {
  let depth = 0;
  let index = from;
  while (index < source.length) {
    const character = source.charAt(index);
    if (character === '>' && depth <= 0) return index;
    if (character === '[') depth += 1;
    if (character === ']') depth -= 1;
    index = afterQuoteOrComment(source, index, character);
  }
  return -1;
}

function afterQuoteOrComment(source: string, index: number, character: string): number {
  if (character === '"' || character === "'") return indexOrEnd(source, character, index + 1) + 1;
  return character === '<' && source.startsWith('<!--', index) ? indexOrEnd(source, '-->', index + 4) + 3 : index + 1;
}
