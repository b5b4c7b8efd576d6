/**
 * The three globals that every run time has and the ES2022 library does not declare, as far as this room uses them.
 * No other file of the room names a global of the platform.
 */
interface Decoder {
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
interface AbsoluteUrl {
  readonly href: string;
}
declare const TextDecoder: new (label: string, options?: { ignoreBOM?: boolean }) => Decoder;
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const URL: new (url: string, base?: string) => AbsoluteUrl;

export type TextDecoding = Decoder;

/** A decoder for a label of the Encoding Standard, or `null` when the platform does not know it. */
export function createTextDecoder(label: string): TextDecoding | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
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
