const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const ENTITY = /&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|(amp|lt|gt|quot|apos|nbsp));/gi;

/** A text without HTML entities, and for each of its units (and its end) the index in the original. */
export interface Decoded {
  readonly text: string;
  /** `null` when nothing was decoded: the indices agree. */
  readonly origins: Int32Array | null;
}

/** Decodes the HTML entities that survived an import. */
export function decodeEntities(original: string): Decoded {
  if (!original.includes('&')) return { text: original, origins: null };
  const origins = new Int32Array(original.length + 1);
  let text = '';
  let from = 0;
  const copy = (until: number) => {
    for (let index = from; index < until; index++) origins[text.length + index - from] = index;
    text += original.slice(from, until);
  };
  for (const match of original.matchAll(ENTITY)) {
    copy(match.index);
    origins[text.length] = match.index;
    origins[text.length + 1] = match.index;
    text += characterOf(match);
    from = match.index + match[0].length;
  }
  if (from === 0) return { text: original, origins: null };
  copy(original.length);
  origins[text.length] = original.length;
  return { text, origins };
}

function characterOf([, decimal, hexadecimal, name = '']: RegExpMatchArray): string {
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '0', 16) : Number(decimal);
  if (point > 0 && point <= 0x10ffff) return String.fromCodePoint(point);
  return NAMED[name.toLowerCase()] ?? ' ';
}
