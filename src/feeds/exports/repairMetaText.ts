import { createTextDecoder } from '../platform.js';

/**
 * Repairs a text of a Meta export, which writes each UTF-8 byte as a character (`\u00c3\u00bc` for `ü`). A text with any
 * character beyond U+00FF, or whose bytes are no UTF-8, is none of these and stays.
 */
export function repairMetaText(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\0-\u00ff]/.test(text)) return text;
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const repaired = createTextDecoder('utf-8')?.decode(bytes) ?? text;
  return repaired.includes('\ufffd') ? text : repaired;
}
