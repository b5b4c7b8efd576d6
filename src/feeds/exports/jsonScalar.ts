/** The longest beginning of a number, and a whole one. */
const NUMBER_PREFIX = /-?(?:(?:0|[1-9]\d*)(?:\.(?:\d+(?:[eE][+-]?\d*)?)?|[eE][+-]?\d*)?)?/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A string, number or word. */
export interface JsonScalar {
  /** Where it ends or, when it is not whole, where it cannot go on. */
  readonly end: number;
  readonly isWhole: boolean;
}

/** Reads the string, number, `true`, `false` or `null` that begins at `start`. */
export function readJsonScalar(text: string, start: number): JsonScalar {
  const sign = text.charAt(start);
  if (sign === '"') return string(text, start + 1);
  const word = { t: 'true', f: 'false', n: 'null' }[sign];
  if (word === undefined) {
    const end = matchEnd(NUMBER_PREFIX, text, start);
    return { end, isWhole: NUMBER.test(text.slice(start, end)) };
  }
  let length = 1;
  while (length < word.length && text.charAt(start + length) === word.charAt(length)) length += 1;
  return { end: start + length, isWhole: length === word.length };
}

function string(text: string, start: number): JsonScalar {
  let at = start;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '"') return { end: at + 1, isWhole: true };
    if (sign < ' ') break;
    const after = sign === '\\' ? escapeEnd(text, at + 1) : { end: at + 1, isWhole: true };
    if (!after.isWhole) return after;
    at = after.end;
  }
  return { end: at, isWhole: false };
}

function escapeEnd(text: string, start: number): JsonScalar {
  if (text.charAt(start) !== 'u') {
    const isKnown = start < text.length && '"\\/bfnrt'.includes(text.charAt(start));
    return { end: isKnown ? start + 1 : start, isWhole: isKnown };
  }
  const end = matchEnd(/[\da-fA-F]{0,4}/y, text, start + 1);
  return { end, isWhole: end === start + 5 };
}

/** Where a sticky expression ends that always matches. */
export function matchEnd(expression: RegExp, text: string, start: number): number {
  expression.lastIndex = start;
  expression.test(text);
  return expression.lastIndex;
}
