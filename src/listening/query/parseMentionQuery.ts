import { tokeniseWords } from '../words/tokeniseWords.js';
import { isTerm, type MentionExpression } from './expression.js';
import { type Lexeme, lexQuery, QuerySyntaxProblem } from './lexQuery.js';
import { parseBareTerm, wordsTerm } from './parseTerm.js';

/** The most terms that one query may hold. */
export const MAX_TERMS = 1000;
/** The most levels of brackets, NOTs and chained NEARs that one query may nest. */
export const MAX_LEVELS = 50;

/** The tree of a query; throws `QuerySyntaxProblem`. Precedence: NOT, then NEAR, then AND (or a blank), then OR. */
export function parseExpression(query: string): MentionExpression {
  const lexemes = lexQuery(query);
  checkTermCount(lexemes);
  const reader: Reader = { lexemes, index: 0, level: 0 };
  const expression = readOr(reader);
  if (peek(reader).kind !== 'end')
    throw new QuerySyntaxProblem(peek(reader).start, 'an operator or the end of the query');
  if (!demandsSomething(expression)) {
    throw new QuerySyntaxProblem(0, 'at least one term that must occur, in every branch of OR');
  }
  return expression;
}

/** Every word of a phrase counts as a term. */
function checkTermCount(lexemes: readonly Lexeme[]): void {
  let terms = 0;
  for (const lexeme of lexemes) {
    if ('text' in lexeme) terms += Math.max(1, tokeniseWords(lexeme.text).length);
    else if (lexeme.kind === 'filter') terms += 1;
    if (terms > MAX_TERMS) throw new QuerySyntaxProblem(lexeme.start, `at most ${MAX_TERMS} terms`);
  }
}

interface Reader {
  readonly lexemes: readonly Lexeme[];
  index: number;
  level: number;
}

const END: Lexeme = { kind: 'end', start: 0 };
const peek = (reader: Reader): Lexeme => reader.lexemes[reader.index] ?? END;

function readOr(reader: Reader): MentionExpression {
  const operands = [readAnd(reader)];
  while (peek(reader).kind === 'OR') {
    reader.index += 1;
    operands.push(readAnd(reader));
  }
  return joined('or', operands);
}

function readAnd(reader: Reader): MentionExpression {
  const operands = [readNear(reader)];
  while (!['OR', ')', 'end'].includes(peek(reader).kind)) {
    if (peek(reader).kind === 'AND') reader.index += 1;
    operands.push(readNear(reader));
  }
  return joined('and', operands);
}

function joined(kind: 'and' | 'or', operands: readonly MentionExpression[]): MentionExpression {
  const [first] = operands;
  if (first !== undefined && operands.length === 1) return first;
  return { kind, operands: operands.flatMap((operand) => (operand.kind === kind ? operand.operands : [operand])) };
}

function readNear(reader: Reader): MentionExpression {
  let left = readNot(reader);
  let pairs = 0;
  for (let lexeme = peek(reader); lexeme.kind === 'NEAR'; lexeme = peek(reader)) {
    reader.index += 1;
    pairs += 1;
    if (reader.level + pairs > MAX_LEVELS) throw new QuerySyntaxProblem(lexeme.start, `at most ${MAX_LEVELS} levels`);
    const right = readNot(reader);
    if (!hasPlaces(left) || !hasPlaces(right)) {
      throw new QuerySyntaxProblem(lexeme.start, 'words, phrases or OR of these on both sides of NEAR');
    }
    left = { kind: 'near', distance: lexeme.distance, left, right };
  }
  return left;
}

function hasPlaces(expression: MentionExpression): boolean {
  if (isTerm(expression) || expression.kind === 'near') return true;
  return expression.kind === 'or' && expression.operands.every(hasPlaces);
}

function readNot(reader: Reader): MentionExpression {
  if (peek(reader).kind !== 'NOT') return readPrimary(reader);
  const operand = nested(reader, readNot);
  return operand.kind === 'not' ? operand.operand : { kind: 'not', operand };
}

function readPrimary(reader: Reader): MentionExpression {
  const lexeme = peek(reader);
  if (lexeme.kind === '(') return readBrackets(reader);
  reader.index += 1;
  if (lexeme.kind === 'filter') return lexeme;
  if (lexeme.kind === 'bare') return parseBareTerm(lexeme.text, lexeme.start);
  if (lexeme.kind === 'quoted') return wordsTerm({ kind: 'words', text: lexeme.text, start: lexeme.start });
  if (lexeme.kind === 'exact') return wordsTerm({ kind: 'exact', text: lexeme.text, start: lexeme.start });
  throw new QuerySyntaxProblem(lexeme.start, 'a word, a phrase, a filter, NOT or (');
}

function readBrackets(reader: Reader): MentionExpression {
  const inner = nested(reader, readOr);
  if (peek(reader).kind !== ')') throw new QuerySyntaxProblem(peek(reader).start, ')');
  reader.index += 1;
  return inner;
}

function nested(reader: Reader, read: (reader: Reader) => MentionExpression): MentionExpression {
  if (reader.level >= MAX_LEVELS) throw new QuerySyntaxProblem(peek(reader).start, `at most ${MAX_LEVELS} levels`);
  reader.level += 1;
  reader.index += 1;
  const expression = read(reader);
  reader.level -= 1;
  return expression;
}

function demandsSomething(expression: MentionExpression): boolean {
  if (expression.kind === 'not') return false;
  if (expression.kind === 'and') return expression.operands.some(demandsSomething);
  if (expression.kind === 'or') return expression.operands.every(demandsSomething);
  return true;
}
