import { defined, isRecord } from '../conversions/conversion.js';
import type { Counters } from '../counters.js';
import { isDangerousName } from '../dangerousNames.js';
import type { NodeReader } from './reader.js';

/** Totals of the collections `likes`, `shares`, `replies`, and our own term for the others, as of one instant. */
export function readCounters(holder: NodeReader, asOf: string): Counters | undefined {
  const [likes, shares, replies] = ['likes', 'shares', 'replies'].map((name) => total(holder, name));
  const own = holder.take('crm:counters');
  const others = isRecord(own) ? Object.fromEntries(Object.entries(own).filter(isCounter)) : undefined;
  const values = defined({ ...others, likes, shares, replies }) as Counters['values'];
  return others === undefined && Object.keys(values).length === 0 ? undefined : { values, asOf };
}

function total(holder: NodeReader, name: string): number | undefined {
  if (!isRecord(holder.node[name])) return undefined;
  const collection = holder.open(name);
  const items = collection?.take('totalItems');
  collection?.close();
  return isCounter(['', items]) ? (items as number) : undefined;
}

function isCounter([name, value]: [string, unknown]): boolean {
  if (isDangerousName(name) || !Number.isSafeInteger(value)) return false;
  return name === 'score' || (value as number) >= 0;
}
