const MAX_BYTES = 75;

/** A content line, folded so that no physical line exceeds 75 bytes of UTF-8 and no character is cut (RFC 6350, 3.2). */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = byteCount(character.codePointAt(0) ?? 0);
    if (bytes + size > MAX_BYTES) {
      parts.push(part);
      part = '';
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}

function byteCount(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
