import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from '../decodeEntities.js';
import type { IssueList } from '../issue.js';
import { wellFormedAttributes } from './attributes.js';
import type { Element } from './element.js';
import { isDangerousName } from './names.js';
import type { Skeleton } from './scanState.js';
import { markedRun, runAt, type Texts } from './textRun.js';

type Node = Readonly<Record<string, unknown>>;

/**
 * What the room needs of entities: one linear pass, nothing of a DTD, no state (F-10). A value that was taken out of the
 * markup (see `parseRows`) comes back here.
 */
const createEntityDecoder = (values: readonly string[]) => ({
  decode: (text: string) => decodeEntities(attributeBlanks(text.startsWith(MARK) ? valueAt(values, text) : text)),
  reset: () => {},
  setXmlVersion: () => {},
  addInputEntities: () => {},
  setExternalEntities: () => {},
});

/** A control character, which no scanned text holds. */
const MARK = '\u0001';

const valueAt = (values: readonly string[], text: string) => values[Number(text.slice(1))] ?? '';

/** XML reads a literal line end or tab in an attribute as a blank. */
const attributeBlanks = (text: string) =>
  text.includes('\n') || text.includes('\t') || text.includes('\r') ? text.replace(/\r\n|[\t\r\n]/g, ' ') : text;

/** How to read the header of a skeleton and its records, both with fast-xml-parser, its defaults turned off (F-9). */
export interface SkeletonReader {
  /** The root without its records. */
  readonly header: Element | null;
  /** Each record in turn; what is not held can be collected. */
  records(): Iterable<Element>;
}

/** So many records are parsed at once: enough to spread the start of the parser, few enough to die young. */
const BATCH = 20;

export function parseSkeleton({ header, records, texts }: Skeleton, issues: IssueList): SkeletonReader {
  const parser = createParser(issues, []);
  const parse = (markup: string) => parser.parse(markup) as Node[];
  const [root] = parse(header);
  return {
    header: root === undefined ? null : toElement(root, { texts, firstRun: 0 }),
    *records() {
      for (let start = 0; start < records.length; start += BATCH) {
        const batch = records.slice(start, start + BATCH);
        const nodes = parse(batch.map(({ markup }) => markup).join(''));
        for (const [index, node] of nodes.entries()) {
          yield toElement(node, { texts, firstRun: batch[index]?.firstRun ?? 0 });
        }
      }
    },
  };
}

/** A value of at least this length is worth being taken out. */
const LONG_VALUE = 48;

/**
 * Reads rows that are one tag each, attributes only. Long values are taken out before and put back after: fast-xml-parser
 * walks every character of a tag several times, so that rows with long values are read twice as fast.
 */
export function parseRows(rows: readonly string[], issues: IssueList): Element[] {
  const values: string[] = [];
  const markup = rows.map((row) => `<row${wellFormedAttributes(shortRow(row, values))}/>`).join('');
  return (createParser(issues, values).parse(markup) as Node[]).map((node) => toElement(node, noTexts));
}

/** The attributes of a row, a mark in place of each long value. */
function shortRow(row: string, values: string[]): string {
  let short = '';
  let done = '<row'.length;
  let quote = nextQuote(row, 0);
  while (quote >= 0) {
    const end = row.indexOf(row.charAt(quote), quote + 1);
    if (end - quote > LONG_VALUE) {
      short += `${row.slice(done, quote + 1)}${MARK}${values.push(row.slice(quote + 1, end)) - 1}`;
      done = end;
    }
    quote = end < 0 ? -1 : nextQuote(row, end + 1);
  }
  return short + row.slice(done, -'/>'.length);
}

function nextQuote(row: string, from: number): number {
  for (let index = from; index < row.length; index += 1) {
    const code = row.charCodeAt(index);
    if (code === 0x22 || code === 0x27) return index;
  }
  return -1;
}

function createParser(issues: IssueList, values: readonly string[]): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    allowBooleanAttributes: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    entityDecoder: createEntityDecoder(values),
    jPath: false,
    maxNestedTags: Number.POSITIVE_INFINITY,
    transformAttributeName: (name) => safeAttributeName(name, issues),
  });
}

function safeAttributeName(name: string, issues: IssueList): string {
  const colon = name.indexOf(':');
  const isSafe = !isDangerousName(name) && (colon < 0 || !isDangerousName(name.slice(0, colon)));
  if (isSafe) return name;
  issues.add('dangerous-name', [], { detail: `The attribute is ${name}.` });
  return 'dangerous:name';
}

const noTexts: RecordTexts = { texts: { source: '', runs: [] }, firstRun: 0 };

const noAttributes: Readonly<Record<string, string>> = Object.freeze({});
const noChildren: ReadonlyMap<string, readonly Element[]> = new Map();

/** Where the texts of a record are. */
interface RecordTexts {
  readonly texts: Texts;
  readonly firstRun: number;
}

/** Depth is bounded by the scan, so recursion is safe. */
function toElement(node: Node, from: RecordTexts): Element {
  let name = '';
  for (const key in node) {
    if (key !== ':@') name = key;
  }
  const attributes = (node[':@'] as Record<string, string> | undefined) ?? noAttributes;
  const nodes = node[name] as readonly Node[];
  const text = nodes[0]?.['#text'] as string | undefined;
  if (nodes.length === 0) return { name, attributes, children: noChildren, run: null };
  const run = text === undefined ? null : runAt(from.texts, from.firstRun + markedRun(text));
  if (nodes.length === 1 && run !== null) return { name, attributes, children: noChildren, run };
  return { name, attributes, children: childrenOf(nodes, from), run };
}

function childrenOf(nodes: readonly Node[], from: RecordTexts): ReadonlyMap<string, readonly Element[]> {
  const children = new Map<string, Element[]>();
  for (const node of nodes) {
    if (node['#text'] !== undefined) continue;
    const child = toElement(node, from);
    const list = children.get(child.name);
    if (list === undefined) children.set(child.name, [child]);
    else list.push(child);
  }
  return children;
}
