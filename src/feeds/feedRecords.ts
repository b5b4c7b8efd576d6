import { checkOptions } from './checkOptions.js';
import { decodedChunks } from './decodedChunks.js';
import { createIssueList, type Issue, type IssueList } from './issue.js';
import type { FormatReader } from './itemReader.js';
import { type Limits, resolveLimits } from './limits.js';
import type { NeutralItem } from './neutral.js';
import { openers } from './openDocument.js';
import type { SplitHeader } from './splitHeader.js';
import { createRecordSplitter, type RecordSplitter } from './splitRecords.js';
import type { Split } from './splitState.js';
import { hasTooManyAttributes } from './xml/attributes.js';
import type { Element } from './xml/element.js';
import { parseRows, parseSkeleton } from './xml/parseSkeleton.js';
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
  for await (const text of decodedChunks(chunks, issues)) {
    for (const record of batch.take(splitter.push(text))) yield record;
  }
  for (const record of batch.take(splitter.end())) yield record;
  for (const record of batch.flush()) yield record;
}

/** Records are parsed together until they are this many or this long. */
const BATCH_COUNT = 100;
const BATCH_LENGTH = 200_000;

interface BatchContext {
  readonly splitter: RecordSplitter;
  readonly limits: Required<Limits>;
  readonly issues: IssueList;
}

interface Batch {
  /** Takes records; gives what a batch holds whenever it is full. */
  take(splits: readonly Split[]): Iterable<FeedRecord>;
  /** Parses what was taken: the items, then the issues that are new. */
  flush(): FeedRecord[];
}

function createBatch(context: BatchContext): Batch {
  const { issues } = context;
  const readItems = createItemReader(context);
  let records: string[] = [];
  let length = 0;
  let reported = 0;
  const flush = () => {
    const found: FeedRecord[] = records.length === 0 ? [] : readItems(records);
    records = [];
    length = 0;
    for (const issue of issues.issues.slice(reported)) found.push({ issue: withoutOffset(issue) });
    reported = issues.issues.length;
    return found;
  };
  return {
    flush,
    take(splits) {
      const found: FeedRecord[] = [];
      for (const split of splits) {
        if ('fault' in split) issues.add(split.fault, []);
        else length += records[records.push(split.record) - 1]?.length ?? 0;
        if (records.length >= BATCH_COUNT || length >= BATCH_LENGTH) found.push(...flush());
      }
      return found;
    },
  };
}

/** Reads records as items; the header is opened with the first of them, and may itself be the record. */
function createItemReader(context: BatchContext): (records: readonly string[]) => FeedRecord[] {
  let reader: FormatReader | null = null;
  let count = 0;
  const read = (elements: Iterable<Element>, items: FormatReader['read']) => {
    const found: FeedRecord[] = [];
    for (const element of elements) {
      const ofElement = items(element, count);
      count += ofElement.length;
      for (const { item } of ofElement) found.push({ item });
    }
    return found;
  };
  return (records) => {
    const header = context.splitter.header();
    reader ??= header === null ? null : openHeader(header.text || records.join(''), context);
    if (header === null || reader === null) return [];
    const { rootRecord } = reader;
    return read(rootRecord === undefined ? elementsOf(header, records, context) : [rootRecord], reader.read);
  };
}

/** An offset would count within the batch. */
function withoutOffset({ code, message, path }: Issue): Issue {
  return { code, message, path };
}

/** Rows of a dump are single tags: the splitter has seen their ends, so that the scan has nothing to add. */
function elementsOf(
  header: SplitHeader,
  records: readonly string[],
  { limits, issues }: BatchContext,
): Iterable<Element> {
  const isPlainRow = (record: string) =>
    record.startsWith('<row ') && record.endsWith('/>') && !hasTooManyAttributes(record, limits.attributes);
  if (header.kind === 'stackexchange' && records.every(isPlainRow)) return parseRows(records, issues);
  const text = `${header.open}${records.join('')}${header.close}`;
  const skeleton = scan(text, { limits, issues, salvage: true });
  return skeleton === null ? [] : parseSkeleton(skeleton, issues).records();
}

function openHeader(text: string, { limits, issues }: BatchContext): FormatReader | null {
  const skeleton = scan(text, { limits, issues, salvage: true });
  const header = skeleton === null ? null : parseSkeleton(skeleton, issues).header;
  return skeleton === null || header === null ? null : openers[skeleton.kind](header, { issues, base: undefined });
}
