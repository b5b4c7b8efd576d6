import { hasControlBytes } from './controlBytes.js';
import { sniffEncoding } from './decodeBytes.js';
import type { IssueList } from './issue.js';
import { withoutControls } from './openDocument.js';
import type { TextDecoding } from './platform.js';

type Chunk = string | Uint8Array;

/** What is cut at once: a large chunk would hold the records of all its parts in memory. */
const PIECE_LENGTH = 65_536;

/** The text of a document that arrives in chunks, without control characters. Chunks may cut a character in two. */
export async function* decodedChunks(
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
  issues: IssueList,
): AsyncGenerator<string> {
  const decoder = createChunkDecoder(issues);
  let isBlank = true;
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += PIECE_LENGTH) {
      const text = decoder.decode(pieceOf(chunk, start));
      isBlank &&= text.trim() === '';
      if (!isBlank) yield text;
    }
  }
  const rest = decoder.end();
  if (isBlank && rest.trim() === '') issues.add('empty-input', []);
  else yield rest;
}

const pieceOf = (chunk: Chunk, start: number): Chunk =>
  typeof chunk === 'string'
    ? chunk.slice(start, start + PIECE_LENGTH)
    : chunk.subarray(start, Math.min(start + PIECE_LENGTH, chunk.length));

/** So many bytes tell the encoding: the longest declaration that is looked at. */
const HEAD_LENGTH = 512;

/** Decodes the bytes of one document; the first ones are held until they tell the encoding. */
function createChunkDecoder(issues: IssueList) {
  let decoder: TextDecoding | null = null;
  let head: Uint8Array = new Uint8Array();
  let isWide = false;
  const decodeMore = (decoding: TextDecoding, bytes: Uint8Array): string => {
    const text = decoding.decode(bytes, { stream: true });
    return isWide || hasControlBytes(bytes) ? withoutControls(text) : text;
  };
  const start = (): string => {
    const sniffed = sniffEncoding(head);
    decoder = sniffed.decoder;
    isWide = sniffed.isWide;
    if (sniffed.unknownLabel !== null) issues.add('unknown-encoding', []);
    return decodeMore(sniffed.decoder, head);
  };
  return {
    decode(chunk: Chunk): string {
      if (typeof chunk === 'string') return withoutControls(chunk);
      if (decoder !== null) return decodeMore(decoder, chunk);
      head = joined(head, chunk);
      return head.length < HEAD_LENGTH ? '' : start();
    },
    end: (): string => (decoder === null ? start() : '') + (decoder?.decode() ?? ''),
  };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}
