import type { FilterField } from './expression.js';

/** A piece of a mention query: an operator, a bracket, a term or a filter. */
export type Lexeme =
  | { readonly kind: 'AND' | 'OR' | 'NOT' | '(' | ')' | 'end'; readonly start: number }
  | { readonly kind: 'NEAR'; readonly distance: number; readonly start: number }
  | { readonly kind: 'quoted' | 'exact' | 'bare'; readonly text: string; readonly start: number }
  | { readonly kind: 'filter'; readonly field: FilterField; readonly value: string; readonly start: number };

/** A query that cannot be read: where, and what was expected there. */
export class QuerySyntaxProblem extends Error {
  readonly offset: number;
  readonly expected: string;

  constructor(offset: number, expected: string) {
    super(`expected ${expected} at offset ${offset}`);
    this.offset = offset;
    this.expected = expected;
  }
}

const LARGEST_DISTANCE = 100;
const PIECE = /\s+|[()]|="([^"]*)"?|"([^"]*)"?|(lang|channel|author|url):(?:"([^"]*)"|([^\s()"]+))?|[^\s()"]+/gy;

/** The pieces of a query in order, closed by `end`. */
export function lexQuery(query: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(query); match !== null; match = PIECE.exec(query)) {
    if (match[0].trim() !== '') lexemes.push(lexemeOf(match));
  }
  return [...lexemes, { kind: 'end', start: query.length }];
}

function lexemeOf(match: RegExpExecArray): Lexeme {
  const start = match.index;
  const piece = match[0];
  if (piece === '(' || piece === ')') return { kind: piece, start };
  if (piece.startsWith('=')) return exactOrBare(match);
  if (piece.startsWith('"')) return { kind: 'quoted', text: closed(match, match[2]), start };
  if (match[3] !== undefined) return filterOf(match, match[3] as FilterField);
  return operatorOf(piece, start) ?? { kind: 'bare', text: piece, start };
}

function exactOrBare(match: RegExpExecArray): Lexeme {
  if (match[1] === undefined) return { kind: 'bare', text: match[0], start: match.index };
  return { kind: 'exact', text: closed(match, match[1]), start: match.index };
}

function closed(match: RegExpExecArray, text: string | undefined): string {
  const isClosed = match[0].length > 1 && match[0].endsWith('"') && match[0] !== '="';
  if (!isClosed) throw new QuerySyntaxProblem(match.index + match[0].length, 'a closing quote');
  return text ?? '';
}

function filterOf(match: RegExpExecArray, field: FilterField): Lexeme {
  const value = match[4] ?? match[5] ?? '';
  if (value === '') throw new QuerySyntaxProblem(match.index + match[0].length, `a value after ${field}:`);
  return { kind: 'filter', field, value, start: match.index };
}

function operatorOf(piece: string, start: number): Lexeme | null {
  if (piece === 'AND' || piece === 'OR' || piece === 'NOT') return { kind: piece, start };
  if (!/^NEAR(\/|$)/.test(piece)) return null;
  const distance = Number(/^NEAR\/(\d{1,3})$/.exec(piece)?.[1] ?? 0);
  if (distance < 1 || distance > LARGEST_DISTANCE) {
    throw new QuerySyntaxProblem(start, `NEAR/n with n from 1 to ${LARGEST_DISTANCE}`);
  }
  return { kind: 'NEAR', distance, start };
}
