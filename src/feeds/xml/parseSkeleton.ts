import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from '../decodeEntities.js';
import type { IssueList } from '../issue.js';
import type { Element } from './element.js';
import { isDangerousName, type Skeleton } from './scan.js';
import type { TextRun } from './textRun.js';

type Node = Readonly<Record<string, unknown>>;

/** What the room needs of entities: one linear pass, nothing of a DTD, no state (F-10). */
const entityDecoder = {
  decode: (text: string) => decodeEntities(attributeBlanks(text)),
  reset: () => {},
  setXmlVersion: () => {},
  addInputEntities: () => {},
  setExternalEntities: () => {},
};

/** XML reads a literal line end or tab in an attribute as a blank. */
const attributeBlanks = (text: string) => (/[\t\r\n]/.test(text) ? text.replace(/\r\n|[\t\r\n]/g, ' ') : text);

/** How to read the header of a skeleton and its records, both with fast-xml-parser, its defaults turned off (F-9). */
export interface SkeletonReader {
  /** The root without its records. */
  readonly header: Element | null;
  /** Each record in turn; what is not held can be collected. */
  records(): Iterable<Element>;
}

/** So many records are parsed at once: enough to spread the start of the parser, few enough to die young. */
const BATCH = 50;

export function parseSkeleton({ header, records, runs }: Skeleton, issues: IssueList): SkeletonReader {
  const parser = createParser(issues);
  const parse = (markup: string) => parser.parse(markup) as Node[];
  const [root] = parse(header);
  return {
    header: root === undefined ? null : toElement(root, runs),
    *records() {
      for (let start = 0; start < records.length; start += BATCH) {
        const nodes = parse(records.slice(start, start + BATCH).join(''));
        for (const node of nodes) yield toElement(node, runs);
      }
    },
  };
}

function createParser(issues: IssueList): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    allowBooleanAttributes: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    entityDecoder,
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

const noAttributes: Readonly<Record<string, string>> = Object.freeze({});
const noChildren: ReadonlyMap<string, readonly Element[]> = new Map();

/** Depth is bounded by the scan, so recursion is safe. */
function toElement(node: Node, runs: readonly TextRun[]): Element {
  let name = '';
  for (const key in node) {
    if (key !== ':@') name = key;
  }
  const attributes = (node[':@'] as Record<string, string> | undefined) ?? noAttributes;
  const nodes = node[name] as readonly Node[];
  const text = nodes[0]?.['#text'] as string | undefined;
  if (nodes.length === 0) return { name, attributes, children: noChildren, run: null };
  const run = text === undefined ? null : (runs[Number(text)] ?? null);
  if (nodes.length === 1 && run !== null) return { name, attributes, children: noChildren, run };
  return { name, attributes, children: childrenOf(nodes, runs), run };
}

function childrenOf(nodes: readonly Node[], runs: readonly TextRun[]): ReadonlyMap<string, readonly Element[]> {
  const children = new Map<string, Element[]>();
  for (const node of nodes) {
    if (node['#text'] !== undefined) continue;
    const child = toElement(node, runs);
    const list = children.get(child.name);
    if (list === undefined) children.set(child.name, [child]);
    else list.push(child);
  }
  return children;
}
