import { KINDS } from '../compute/kpiItem.js';
import { refuse } from '../errors.js';

/** An index into a dictionary, a row each. */
export type CodeColumn = Uint8Array | Uint16Array | Uint32Array;

/** A count, a row each. */
export type CountColumn = Uint32Array | Float64Array;

/** Columns that hold words by their index in a dictionary of the same name. */
export type CodeName = 'brand' | 'channel' | 'team' | 'agent' | 'country' | 'language' | 'role' | 'sentiment';

/** Columns that hold counts. */
export type CountName = 'engagements' | 'shares' | 'reach' | 'impressions' | 'views' | 'followers';

/** Interactions as typed arrays, one row each: read, never changed. */
export type InteractionColumns = {
  readonly length: number;
  /** Epoch milliseconds. */
  readonly at: Float64Array;
  /** Index into `dictionaries.kind`, which holds the words of `KpiItem.kind`. */
  readonly kind: Uint8Array;
  /** 0 to `authorCount` - 1, or -1 when unknown. */
  readonly author?: Int32Array;
  readonly authorCount?: number;
  /** Row of the item that this one answers, or -1. */
  readonly replyTo?: Int32Array;
  /** 1 = written by a bot or system. */
  readonly automated?: Uint8Array;
  /** `time` promises ascending `at`; default `any`. */
  readonly order?: 'time' | 'any';
  readonly dictionaries: { readonly kind: readonly string[] } & { readonly [Name in CodeName]?: readonly string[] };
} & { readonly [Name in CodeName]?: CodeColumn } & { readonly [Name in CountName]?: CountColumn };

const COLUMNS = [
  'at',
  'kind',
  'author',
  'replyTo',
  'automated',
  'brand',
  'channel',
  'team',
  'agent',
  'country',
  'language',
  'role',
  'sentiment',
  'engagements',
  'shares',
  'reach',
  'impressions',
  'views',
  'followers',
] as const;

/** Checks the lengths. */
export function checkColumns(columns: InteractionColumns): void {
  for (const name of COLUMNS) {
    const column = columns[name];
    if (column !== undefined && column.length !== columns.length) {
      refuse('columns-length', place(name), [`${columns.length} rows`, column.length]);
    }
  }
}

/** Checks that the times of some rows keep the promise of ascending order; what is no number is found elsewhere. */
export function checkOrder(at: Float64Array, start: number, end: number): void {
  for (let row = start === 0 ? 1 : start; row < end; row += 1) {
    if ((at[row] as number) < (at[row - 1] as number))
      refuse('columns-not-sorted', place('at', row), ['ascending', at[row]]);
  }
}

/** Where an error of a column lies. */
export function place(name: string, ...row: number[]) {
  return { name: 'computeColumns', path: ['columns', name, ...row] };
}

/** The index in `KINDS` of each index of the dictionary of kinds, and one more than the last for any other index. */
export function kindsOf({ dictionaries }: InteractionColumns): Uint8Array {
  const kinds = new Uint8Array(256).fill(KINDS.length);
  (dictionaries?.kind ?? []).forEach((word, index) => {
    const kind = (KINDS as readonly string[]).indexOf(word);
    if (kind < 0) refuse('kpi-needs-input', place('kind'), [KINDS.join(', '), word]);
    kinds[index] = kind;
  });
  return kinds;
}

/** The index of a word in a dictionary, or -1 when the table has no such column or word. */
export function codeOf(columns: InteractionColumns, name: CodeName, word: string): number {
  return columns[name] === undefined ? -1 : (columns.dictionaries[name] ?? []).indexOf(word);
}
