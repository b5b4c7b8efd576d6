/**
 * The three globals that every run time has and the ES2022 library does not declare, as far as this room uses them.
 * No other file of the room names a global of the platform.
 */
interface Decoder {
  readonly encoding: string;
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
interface AbsoluteUrl {
  readonly href: string;
}
declare const TextDecoder: new (label: string, options?: { ignoreBOM?: boolean }) => Decoder;
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const URL: new (url: string, base?: string) => AbsoluteUrl;

export type TextDecoding = Pick<Decoder, 'decode'>;

/** A decoder for a label of the Encoding Standard, or `null` when the platform does not know it. */
export function createTextDecoder(label: string): TextDecoding | null {
  try {
    const decoder = new TextDecoder(label);
    if (decoder.encoding !== 'windows-1252') return decoder;
    return { decode: (input, options) => withWindows1252(decoder.decode(input, options)) };
  } catch {
    return null;
  }
}

/** What the bytes 128 to 159 mean in windows-1252; blanks are bytes that mean nothing there. */
export const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Node 20 and 22 decode windows-1252 as ISO-8859-1 (nodejs/node#56542): quotes and the euro sign become control characters.
 * A right decoder gives none of these, so that the repair changes nothing of its result.
 */
function withWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const character = WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80);
    return character === ' ' ? control : character;
  });
}

/** An absolute URL from a relative one and its base, or `null` when they make none. */
export function resolveUrl(relative: string, base: string): string | null {
  try {
    return new URL(relative, base).href;
  } catch {
    return null;
  }
}

/** The bytes of a text in UTF-8. */
export const utf8Bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
