import type { IssueList } from '../issue.js';
import type { Limits } from '../limits.js';
import type { DocumentKind } from './roots.js';
import type { Texts } from './textRun.js';

/**
 * One pass over a document that makes it cheap and safe to parse. It takes all texts out (a text becomes the number of a
 * run), keeps elements that hold text with inline markup as one run, resolves namespaces to canonical names,
 * enforces the limits, and closes what is left open. What remains, the skeleton, is well-formed, small and read by
 * fast-xml-parser: that parser walks text character by character, so it runs twice as fast without any.
 */
export interface Skeleton {
  readonly kind: DocumentKind;
  /** The document without its records. */
  readonly header: string;
  /** Each outermost record on its own, so that they are parsed in small batches. */
  readonly records: readonly SkeletonRecord[];
  readonly texts: Texts;
}

export interface SkeletonRecord {
  readonly markup: string;
  /** The number of its first run. */
  readonly firstRun: number;
}

export interface ScanOptions {
  readonly limits: Required<Limits>;
  readonly salvage: boolean;
  readonly issues: IssueList;
}

export interface NameInfo {
  readonly name: string;
  readonly isRecord: boolean;
  readonly holdsMarkup: boolean;
}

/** The namespaces that one element declares, over those of its ancestors. */
export interface Scope {
  readonly parent: Scope | null;
  readonly bindings: ReadonlyMap<string, string>;
  readonly names: Map<string, NameInfo>;
}

export interface Frame {
  readonly rawName: string;
  readonly name: string;
  readonly isRecord: boolean;
  readonly start: number;
  readonly partCount: number;
  readonly scope: Scope;
}

export interface Scan extends ScanOptions {
  readonly source: string;
  readonly parts: string[];
  readonly runs: number[];
  readonly frames: Frame[];
  readonly found: SkeletonRecord[];
  /** The number of the first run of the open record, else 0: runs are numbered from here. */
  firstRun: number;
  kind: DocumentKind | null;
  recordNames: readonly string[];
  rootKey: string;
  scope: Scope;
  /** Where the pending text begins, and whether it holds sections. */
  textStart: number;
  hasSections: boolean;
  /** Open elements below the depth limit; their tags are counted and dropped. */
  tooDeep: number;
  /** Before this index inline markup is not taken as one run: an end tag was missing there. */
  noRunBefore: number;
  itemCount: number;
  isBroken: boolean;
  isRejected: boolean;
  isRootClosed: boolean;
}

/** A start tag in the source: where it begins, its name ends, it ends. */
export interface StartTag {
  readonly at: number;
  readonly rawName: string;
  readonly nameEnd: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

export function startScan(source: string, options: ScanOptions): Scan {
  return {
    ...options,
    source,
    parts: [],
    runs: [],
    frames: [],
    found: [],
    firstRun: 0,
    kind: null,
    recordNames: [],
    rootKey: '',
    scope: { parent: null, bindings: new Map(), names: new Map() },
    textStart: 0,
    hasSections: false,
    tooDeep: 0,
    noRunBefore: 0,
    itemCount: 0,
    isBroken: false,
    isRejected: false,
    isRootClosed: false,
  };
}

export function reportBroken(state: Scan, offset: number, detail: string): void {
  if (state.isBroken) return;
  state.isBroken = true;
  state.issues.add('malformed-xml', [], { detail, offset });
}

export function stopBroken(state: Scan, offset: number, detail: string): number {
  reportBroken(state, offset, detail);
  return -1;
}
