import type { KpiItem } from '../compute/kpiItem.js';
import { KINDS } from '../compute/kpiItem.js';
import { type CodeName, type CountName, type InteractionColumns, kindsOf } from './interactionColumns.js';

const CODES: readonly CodeName[] = ['brand', 'channel', 'team', 'agent', 'country', 'language', 'role', 'sentiment'];
const COUNTS: readonly CountName[] = ['engagements', 'shares', 'reach', 'impressions', 'views', 'followers'];

/** The rows as items, for the KPIs that have no loop of their own over columns. */
export function* itemsOfColumns(columns: InteractionColumns): Generator<KpiItem> {
  const kinds = kindsOf(columns);
  for (let row = 0; row < columns.length; row += 1) yield itemAt(columns, kinds, row);
}

function itemAt(columns: InteractionColumns, kinds: Uint8Array, row: number): KpiItem {
  const item: Record<string, unknown> = {
    id: String(row),
    kind: KINDS[kinds[columns.kind[row] as number] as number],
    at: columns.at[row],
    author: nameOf(columns.author?.[row]),
    replyTo: nameOf(columns.replyTo?.[row]),
    automated: columns.automated?.[row] === 1,
  };
  for (const name of CODES) {
    const word = columns.dictionaries[name]?.[columns[name]?.[row] as number];
    if (word !== undefined) item[name] = word;
  }
  for (const name of COUNTS) if (columns[name] !== undefined) item[name] = columns[name]?.[row];
  return item as unknown as KpiItem;
}

const nameOf = (value: number | undefined) => (value === undefined || value < 0 ? null : String(value));
