/** A person as a feed names them. */
export interface NeutralAuthor {
  name?: string;
  email?: string;
  uri?: string;
}

/**
 * Splits a contact of RSS: `a@b.c (Name)`, `Name <a@b.c>`, `Name (a@b.c)`, an address beside a name, a bare address, a
 * bare name. `null` when nothing is left.
 */
export function parseAuthor(text: string): NeutralAuthor | null {
  const contact = text.trim().replace(/^mailto:/i, '');
  if (contact === '') return null;
  const bracketed = splitBracket(contact, '<', '>') ?? splitBracket(contact, '(', ')');
  if (bracketed === null) return besideName(contact);
  const [outside, inside] = bracketed;
  if (isEmail(outside)) return author(inside, outside);
  const address = inside.replace(/^mailto:/i, '');
  return isEmail(address) ? author(outside, address) : besideName(contact);
}

/** The first word that is an address, and the others as the name. */
function besideName(contact: string): NeutralAuthor {
  if (!contact.includes('@')) return { name: contact };
  const words = contact.split(/\s+/);
  const at = words.findIndex((word) => isEmail(bareAddress(word)));
  if (at < 0) return { name: contact };
  const others = words.filter((_word, index) => index !== at);
  return author(others.join(' '), bareAddress(words[at] ?? ''));
}

const bareAddress = (word: string) => word.replace(/^[<([]|[>)\],;]$/g, '');

function splitBracket(text: string, open: string, close: string): [string, string] | null {
  if (!text.endsWith(close)) return null;
  const start = text.indexOf(open);
  if (start < 0) return null;
  return [text.slice(0, start).trim(), text.slice(start + 1, -1).trim()];
}

function author(name: string, email: string): NeutralAuthor {
  const bare = name.replace(/^"(.*)"$/, '$1').trim();
  return bare === '' ? { email } : { name: bare, email };
}

/** One `@` with something on both sides and no blank: enough to tell an address from a name. */
function isEmail(text: string): boolean {
  const at = text.indexOf('@');
  return at > 0 && at < text.length - 1 && text.indexOf('@', at + 1) < 0 && !/[\s<>()/]/.test(text);
}
