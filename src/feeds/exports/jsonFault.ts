import { matchEnd, readJsonScalar } from './jsonScalar.js';

/** What may stand next. `item` and `member` follow an opening bracket: the closing one may stand there too. */
type Next = 'value' | 'item' | 'name' | 'member' | 'colon' | 'comma' | 'end';

interface Reader {
  readonly text: string;
  readonly open: string[];
  at: number;
  next: Next;
}

const BLANK = /[ \t\n\r]*/y;

/**
 * The first UTF-16 offset at which a text cannot go on as JSON; its length where it ends too early or has no fault. Engines
 * word their errors differently and some name no place, therefore it is looked for here. Linear, without recursion.
 */
export function jsonFault(text: string): number {
  const reader: Reader = { text, open: [], at: matchEnd(BLANK, text, 0), next: 'value' };
  while (reader.at < text.length) {
    if (!steps[reader.next](reader, text.charAt(reader.at))) return reader.at;
    reader.at = matchEnd(BLANK, text, reader.at);
  }
  return text.length;
}

/** Each reads one thing and goes on, or stays at the fault and says false. */
const steps: Readonly<Record<Next, (reader: Reader, sign: string) => boolean>> = {
  value: readValue,
  item: (reader, sign) => (sign === ']' ? close(reader) : readValue(reader, sign)),
  name: readName,
  member: (reader, sign) => (sign === '}' ? close(reader) : readName(reader, sign)),
  colon: (reader, sign) => sign === ':' && goOn(reader, 'value'),
  comma: (reader, sign) => {
    const isObject = reader.open.at(-1) === '{';
    if (sign === (isObject ? '}' : ']')) return close(reader);
    return sign === ',' && goOn(reader, isObject ? 'name' : 'value');
  },
  end: () => false,
};

function readValue(reader: Reader, sign: string): boolean {
  if (sign !== '{' && sign !== '[') return readScalar(reader) && afterValue(reader);
  reader.open.push(sign);
  return goOn(reader, sign === '{' ? 'member' : 'item');
}

function readName(reader: Reader, sign: string): boolean {
  if (sign !== '"' || !readScalar(reader)) return false;
  reader.next = 'colon';
  return true;
}

function readScalar(reader: Reader): boolean {
  const { end, isWhole } = readJsonScalar(reader.text, reader.at);
  reader.at = end;
  return isWhole;
}

function close(reader: Reader): boolean {
  reader.open.pop();
  reader.at += 1;
  return afterValue(reader);
}

function afterValue(reader: Reader): boolean {
  reader.next = reader.open.length === 0 ? 'end' : 'comma';
  return true;
}

function goOn(reader: Reader, next: Next): boolean {
  reader.at += 1;
  reader.next = next;
  return true;
}
