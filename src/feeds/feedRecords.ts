import { checkOptions } from './checkOptions.js';
import { sniffEncoding } from './decodeBytes.js';
import { createIssueList, type Issue, type IssueList } from './issue.js';
import type { FormatReader } from './itemReader.js';
import { type Limits, resolveLimits } from './limits.js';
import type { NeutralItem } from './neutral.js';
import { openers, withoutControls } from './openDocument.js';
import type { TextDecoding } from './platform.js';
import { createRecordSplitter, type RecordSplitter, type Split } from './splitRecords.js';
import type { Element } from './xml/element.js';
import { parseSkeleton } from './xml/parseSkeleton.js';
import { scan } from './xml/scan.js';

export interface FeedRecordsOptions {
  /** `bytes` and `items` do not apply: a stream has no end to speak of. */
  readonly limits?: Limits;
}

/** What a stream of a feed gives: an item, or an issue where it was found. */
export type FeedRecord = { readonly item: NeutralItem } | { readonly issue: Issue };

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Reads the items of a feed or dump of any size, in memory for a few records: the text is cut into records, and each batch
 * of them is parsed like `readFeed` does. Sections, comments and quotes are respected, a record beyond `limits.record` is
 * skipped with an issue. The chunks may be cut anywhere, also inside a character.
 *
 * @throws {FeedError} `option-unknown`, `option-invalid`: a caller's mistake, at the call.
 * @example
 * ```ts
 * import { feedRecords } from 'social-crm/feeds';
 *
 * const chunks = ['<posts><row Id="7" Body="a &gt; b" CreationDate="2026-03-', '02T10:00:00.000" /><row Id="8" /></posts>'];
 * const items = [];
 * for await (const record of feedRecords(chunks)) if ('item' in record) items.push(record.item);
 * items.map(({ id }) => id) // => ['7', '8']
 * items[0].content // => 'a > b'
 * ```
 */
export function feedRecords(chunks: Chunks, options: FeedRecordsOptions = {}): AsyncIterable<FeedRecord> {
  checkOptions(options, ['limits'], 'feedRecords');
  const limits = { ...resolveLimits(options.limits, 'feedRecords'), items: Number.POSITIVE_INFINITY };
  return readRecords(chunks, limits);
}

async function* readRecords(chunks: Chunks, limits: Required<Limits>): AsyncGenerator<FeedRecord> {
  const issues = createIssueList();
  const splitter = createRecordSplitter(limits.record);
  const batch = createBatch({ splitter, limits, issues });
  const decoder = createChunkDecoder(issues);
  for await (const chunk of chunks) {
    for (const split of splitter.push(withoutControls(decoder.decode(chunk)))) {
      if (batch.add(split)) yield* batch.flush();
    }
  }
  const rest = [...splitter.push(withoutControls(decoder.end())), ...splitter.end()];
  for (const split of rest) batch.add(split);
  yield* batch.flush();
  if (decoder.isEmpty()) {
    issues.issues.length = 0;
    issues.add('empty-input', []);
  }
  yield* batch.pending();
}

/** Records are parsed together until they are this many or this long. */
const BATCH_COUNT = 100;
const BATCH_LENGTH = 200_000;

interface BatchContext {
  readonly splitter: RecordSplitter;
  readonly limits: Required<Limits>;
  readonly issues: IssueList;
}

function createBatch({ splitter, limits, issues }: BatchContext) {
  const records: string[] = [];
  let length = 0;
  let count = 0;
  let reported = 0;
  let reader: FormatReader | null = null;
  return {
    /** Takes a record; whether the batch is full. */
    add(split: Split): boolean {
      if ('fault' in split) issues.add(split.fault, []);
      else {
        records.push(split.record);
        length += split.record.length;
      }
      return records.length >= BATCH_COUNT || length >= BATCH_LENGTH;
    },
    *flush(): Generator<FeedRecord> {
      const header = splitter.header();
      if (header !== null && records.length > 0) {
        reader ??= openHeader(header.text, { splitter, limits, issues });
        const text = `${header.open}${records.join('')}${header.close}`;
        for (const element of elementsOf(text, limits, issues)) {
          const read = reader?.read(element, count) ?? [];
          count += read.length;
          yield* read.map(({ item }) => ({ item }));
        }
      }
      records.length = 0;
      length = 0;
      yield* this.pending();
    },
    /** The issues that were not given yet. An offset would count within the batch and is left out. */
    *pending(): Generator<FeedRecord> {
      for (; reported < issues.issues.length; reported += 1) {
        const { offset: _offset, ...issue } = issues.issues[reported] as Issue;
        yield { issue };
      }
    },
  };
}

function elementsOf(text: string, limits: Required<Limits>, issues: IssueList): Iterable<Element> {
  const skeleton = scan(text, { limits, issues, salvage: true });
  return skeleton === null ? [] : parseSkeleton(skeleton, issues).records();
}

function openHeader(text: string, { limits, issues }: BatchContext): FormatReader | null {
  const skeleton = scan(text, { limits, issues, salvage: true });
  const header = skeleton === null ? null : parseSkeleton(skeleton, issues).header;
  return skeleton === null || header === null ? null : openers[skeleton.kind](header, { issues, base: undefined });
}

/** So many bytes tell the encoding: the longest declaration that is looked at. */
const HEAD_LENGTH = 512;

/** Decodes chunks of one document; the first bytes are held until they tell the encoding. */
function createChunkDecoder(issues: IssueList) {
  let decoder: TextDecoding | null = null;
  let head: number[] = [];
  let hasText = false;
  const start = (): string => {
    const bytes = Uint8Array.from(head);
    head = [];
    const sniffed = sniffEncoding(bytes);
    decoder = sniffed.decoder;
    if (sniffed.unknownLabel !== null) issues.add('unknown-encoding', []);
    return decoder.decode(bytes, { stream: true });
  };
  const decodeBytes = (bytes: Uint8Array): string => {
    if (decoder !== null) return decoder.decode(bytes, { stream: true });
    const missing = Math.max(0, HEAD_LENGTH - head.length);
    for (const byte of bytes.subarray(0, missing)) head.push(byte);
    if (head.length < HEAD_LENGTH) return '';
    return start() + (decoder as TextDecoding | null)?.decode(bytes.subarray(missing), { stream: true });
  };
  const noting = (text: string) => {
    hasText ||= text.trim() !== '';
    return text;
  };
  return {
    decode: (chunk: string | Uint8Array) => noting(typeof chunk === 'string' ? chunk : decodeBytes(chunk)),
    end: () => noting((head.length > 0 ? start() : '') + (decoder?.decode() ?? '')),
    isEmpty: () => !hasText,
  };
}
