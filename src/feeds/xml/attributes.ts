const WELL_FORMED = /^(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*$/;

/** A name is looked for only where one can begin, so that a long run without `=` is tried once. */
const ATTRIBUTE = /(?<![^\s"'/])([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * Attributes as a parser may see them: the text itself when it is a list of `name="value"` behind blanks, else what of it is
 * one. Names without value, stray quotes and brackets would make two parsers see two different tags.
 */
export function wellFormedAttributes(text: string): string {
  if (WELL_FORMED.test(text)) return text;
  return Array.from(text.matchAll(ATTRIBUTE), ([, name, value]) => ` ${name}=${value}`).join('');
}

/** An attribute takes five characters at least (` a=""`), so that only long tags need the count. */
export function hasTooManyAttributes(text: string, limit: number): boolean {
  if (text.length <= limit * 5) return false;
  let count = 0;
  for (const _ of text.matchAll(/"[^"]*"|'[^']*'/g)) count += 1;
  return count > limit;
}
