import { SentimentError } from '../errors.js';
import { emojiKey, foldWord, hashFolded, joinKeys, mix, NUMBER_KEY } from './hash.js';

/** What a lexicon entry does, as bits. */
export const POLAR = 1;
export const NEGATOR = 2;
export const DEGREE = 4;
export const BUT = 8;
export const ALTHOUGH = 16;
export const WISH = 32;
export const JOIN = 64;
export const STARTS = 128;
export const GAP = 256;
export const BACKWARD = 512;
export const FRONT = 1024;
export const TAIL = 2048;
export const ANGER = 4096;
export const WAITING = 8192;
export const JOY = 16384;
export const SADNESS = 32768;
export const THREAT = 65536;
export const FAILURE = 131072;
export const SAFETY = 262144;
export const PHRASE = 524288;
export const VERB = 1 << 20;
export const CUSTOM = 1 << 21;
export const SIGN = 1 << 22;
export const MEMBER = 1 << 23;
export const COPULA = 1 << 24;
export const ABSENCE = 1 << 25;
export const IRONY = 1 << 26;

const LETTERS: Readonly<Record<string, number>> = {
  A: ANGER,
  W: WAITING,
  J: JOY,
  S: SADNESS,
  T: THREAT,
  F: FAILURE,
  H: SAFETY,
  V: VERB,
  X: WISH,
};

const CLASSES: Readonly<Record<string, number>> = {
  not: NEGATOR,
  'not<': NEGATOR | BACKWARD,
  'not<<': NEGATOR | ABSENCE,
  but: BUT,
  although: ALTHOUGH,
  wish: WISH,
  and: JOIN,
  be: COPULA,
  irony: IRONY,
  skip: 0,
  word: 0,
  front: FRONT | POLAR,
  tail: TAIL | POLAR,
};

/** A lexicon as hash tables: a key gives a row, a row a value and what the entry does. */
export interface Lexicon {
  readonly keys: Int32Array;
  readonly rows: Uint16Array;
  readonly shift: number;
  readonly values: Float64Array;
  /** Value under negation; `NaN` where the general rule decides. */
  readonly negated: Float64Array;
  readonly bits: Int32Array;
  readonly entries: ReadonlyMap<number, Entry>;
  /** For the top bits of a word's key: 1 when it may be a front of compounds, 2 a head; empty without compounds. */
  readonly compounds: Uint8Array;
}

/** One entry while a lexicon is being compiled. */
export interface Entry {
  value: number;
  negated: number;
  bits: number;
}

/** A lexicon as it is written: lines of `class: term, term~inflection`, and the language's rule for inflections. */
export interface LexiconSource {
  readonly lines: readonly string[];
  readonly inflect: (term: string, code: string) => readonly string[];
}

/**
 * Compiles lines such as `-2.5 A: unverschämt~a, zum Kotzen` into tables. The head of a line is a value (with `/value`
 * for the value under negation), `x1.4` for a word of degree, or a class name, then letters for what else the terms say
 * (A anger, W waiting, J joy, S sadness, T threat, F failure, H safety, V a verb whose negation may follow, X a wish).
 * `_` in a term stands for words in between, as in `fällt _ aus`. A later line wins.
 */
export function compileLexicon(sources: readonly LexiconSource[]): Lexicon {
  const entries = new Map<number, Entry>();
  for (const source of sources) for (const block of source.lines) readBlock(entries, block, source);
  return tabulate(entries);
}

function readBlock(entries: Map<number, Entry>, block: string, source: LexiconSource): void {
  for (const line of block.split('\n')) {
    const colon = line.indexOf(': ');
    if (line.trim() === '') continue;
    if (colon < 0)
      throw new SentimentError('invalid-lexicon', [], `compileLexicon: a line must have a head, got "${line}"`);
    const entry = readHead(line.slice(0, colon).trim());
    for (const term of line.slice(colon + 2).split(',')) addTerm(entries, { term: term.trim(), entry, source });
  }
}

function readHead(head: string): Entry {
  const [kind = '', letters = ''] = head.split(' ');
  let bits = 0;
  for (const letter of letters) bits |= LETTERS[letter] ?? 0;
  if (kind.startsWith('x')) return { value: Number(kind.slice(1)), negated: Number.NaN, bits: bits | DEGREE };
  const known = CLASSES[kind.split('=')[0] ?? ''];
  if (known !== undefined) return { value: Number(kind.split('=')[1] ?? 0), negated: Number.NaN, bits: bits | known };
  const [value, negated] = kind.split('/').map(Number);
  if (value === undefined || Number.isNaN(value)) {
    throw new SentimentError('invalid-lexicon', [], `compileLexicon: a head must be a value or a class, got "${head}"`);
  }
  return { value, negated: negated ?? Number.NaN, bits: bits | POLAR };
}

interface Term {
  readonly term: string;
  readonly entry: Entry;
  readonly source: LexiconSource;
}

function addTerm(entries: Map<number, Entry>, { term, entry, source }: Term): void {
  if (term === '') return;
  const [base = '', code = ''] = term.split('~');
  const forms = code === '' ? [base] : source.inflect(base, code);
  for (const form of forms) addForm(entries, form, entry);
}

/** Adds one written form, of one word or many, to the entries. */
export function addForm(entries: Map<number, Entry>, form: string, entry: Entry): void {
  const words = splitTerm(form);
  if (words.length === 0) return;
  let key = keyOf(words[0] ?? '') ^ saltOf(entry);
  for (const word of words.slice(1)) {
    mark(entries, key, word === '_' ? GAP | STARTS : STARTS);
    key = joinKeys(key, word === '_' ? GAP : keyOf(word));
  }
  const kept = (entries.get(key)?.bits ?? 0) & (STARTS | GAP);
  entries.set(key, { ...entry, bits: entry.bits | kept | MEMBER | (words.length > 1 ? PHRASE : 0) });
}

/** Parts of compounds are kept apart from the words that look like them. */
function saltOf({ bits }: Entry): number {
  if ((bits & FRONT) !== 0) return FRONT_SALT;
  return (bits & TAIL) !== 0 ? TAIL_SALT : 0;
}

/** The words of a term, as the tokeniser would cut them: hyphens part, apostrophes stay. */
function splitTerm(term: string): string[] {
  return term.split(/[\s-]+/).filter((word) => word !== '');
}

function keyOf(word: string): number {
  if (word === '#') return NUMBER_KEY;
  const point = word.codePointAt(0) ?? 0;
  if (point >= 0x2600 && !/\p{L}/u.test(word)) return emojiKey(point);
  return mix(hashFolded(foldWord(word).replace(/'s$/, '')));
}

function mark(entries: Map<number, Entry>, key: number, bits: number): void {
  const known = entries.get(key);
  if (known === undefined) entries.set(key, { value: 0, negated: Number.NaN, bits });
  else known.bits |= bits;
}

function tabulate(entries: ReadonlyMap<number, Entry>): Lexicon {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, entries.size * 2)));
  const shift = 32 - Math.log2(size);
  const keys = new Int32Array(size);
  const rows = new Uint16Array(size);
  const distinct = new Map<string, number>();
  const list: Entry[] = [];
  for (const [key, entry] of entries) {
    const name = `${entry.value} ${entry.negated} ${entry.bits}`;
    let row = distinct.get(name);
    if (row === undefined) {
      list.push(entry);
      row = list.length;
      distinct.set(name, row);
    }
    let slot = key >>> shift;
    while (rows[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    rows[slot] = row;
  }
  const column = (of: (entry: Entry) => number) => [0, ...list.map(of)];
  return {
    keys,
    rows,
    shift,
    values: Float64Array.from(column(({ value }) => value)),
    negated: Float64Array.from(column(({ negated }) => negated)),
    bits: Int32Array.from(column(({ bits }) => bits)),
    entries,
    compounds: compoundsOf(entries),
  };
}

/** Keeps the keys of compound parts apart from those of the same words alone. */
export const FRONT_SALT = 0x5bd1e995;
export const TAIL_SALT = 0x27d4eb2f;
/** Right shift of a key to its place in `compounds`. */
export const COMPOUND_SHIFT = 19;

function compoundsOf(entries: ReadonlyMap<number, Entry>): Uint8Array {
  const compounds = new Uint8Array(2 ** (32 - COMPOUND_SHIFT));
  let count = 0;
  for (const [key, { bits }] of entries) {
    if ((bits & (FRONT | TAIL)) === 0) continue;
    const isFront = (bits & FRONT) !== 0;
    const place = (key ^ (isFront ? FRONT_SALT : TAIL_SALT)) >>> COMPOUND_SHIFT;
    compounds[place] = (compounds[place] as number) | (isFront ? 1 : 2);
    count += 1;
  }
  return count === 0 ? new Uint8Array(0) : compounds;
}

/** The row of a key, 0 when the lexicon does not know it. */
export function rowOf(lexicon: Lexicon, key: number): number {
  const { keys, rows, shift } = lexicon;
  const last = rows.length - 1;
  let slot = key >>> shift;
  while (rows[slot] !== 0) {
    if (keys[slot] === key) return rows[slot] as number;
    slot = (slot + 1) & last;
  }
  return 0;
}

/** A lexicon with further entries on top. */
export function extendLexicon(lexicon: Lexicon, forms: readonly { form: string; entry: Entry }[]): Lexicon {
  const entries = new Map([...lexicon.entries].map(([key, entry]) => [key, { ...entry }]));
  for (const { form, entry } of forms) addForm(entries, form, entry);
  return tabulate(entries);
}
