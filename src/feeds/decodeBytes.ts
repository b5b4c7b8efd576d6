import { createTextDecoder, type TextDecoding } from './platform.js';

/** Which decoder the first bytes of a document ask for (F-5): BOM, then the XML declaration, then UTF-8. */
export interface SniffedEncoding {
  readonly decoder: TextDecoding;
  /** Whether a character takes two bytes at least. */
  readonly isWide: boolean;
  /** The label of the declaration when the platform does not know it. */
  readonly unknownLabel: string | null;
}

/**
 * Chooses the decoder by the first bytes. Two bytes that read `<` as UTF-16 prove UTF-16 without a BOM; a declaration that
 * claims UTF-16 or UTF-32 on single bytes is wrong by construction and is read as UTF-8.
 */
export function sniffEncoding(bytes: Uint8Array): SniffedEncoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return known('utf-8');
  if (a === 0xff && b === 0xfe) return known('utf-16le');
  if (a === 0xfe && b === 0xff) return known('utf-16be');
  if (a === 0x3c && b === 0) return known('utf-16le');
  if (a === 0 && b === 0x3c) return known('utf-16be');
  return byDeclaration(bytes);
}

/** The text of a document and, when its declared encoding is unknown, that label. */
export function decodeBytes(bytes: Uint8Array): { text: string; unknownLabel: string | null } {
  const { decoder, unknownLabel } = sniffEncoding(bytes);
  return { text: decoder.decode(bytes), unknownLabel };
}

function byDeclaration(bytes: Uint8Array): SniffedEncoding {
  const head = String.fromCharCode(...bytes.subarray(0, 512));
  const label = /^\s*<\?xml[^>]{0,400}?encoding\s*=\s*["']([^"'>]{1,60})["']/.exec(head)?.[1]?.trim().toLowerCase();
  if (label === undefined || /^(utf-?16|utf-?32|ucs-?[24]|iso-10646-ucs-[24])/.test(label)) return known('utf-8');
  const decoder = createTextDecoder(label) ?? createTextDecoder(label.replace(/[-_ ]/g, ''));
  return decoder === null ? { ...known('utf-8'), unknownLabel: label } : { decoder, isWide: false, unknownLabel: null };
}

function known(label: string): SniffedEncoding {
  const decoder = createTextDecoder(label);
  if (decoder === null) throw new TypeError(`the platform has no decoder for ${label}`);
  return { decoder, isWide: label.startsWith('utf-16'), unknownLabel: null };
}
