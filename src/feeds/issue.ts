/** What each issue code means; the page "my feed does not parse" explains each with its remedy. */
export const feedIssueCodes = {
  'empty-input': 'The input holds nothing but blanks.',
  'not-a-feed': 'The input is no XML, or its root element is none that this library reads.',
  'malformed-xml':
    'The markup is broken: an end tag does not fit, a tag or section is not closed, the text ends early.',
  'dtd-forbidden': 'The document declares entities; they are never expanded or fetched, references stay as written.',
  'dangerous-name': 'An element, attribute or key is named like a part of the JavaScript object model; it is left out.',
  'unknown-encoding': 'The declared encoding is not known; the bytes were read as UTF-8.',
  'limit-bytes': 'The input is larger than `limits.bytes`; nothing was read.',
  'limit-depth': 'Elements are nested deeper than `limits.depth`; the deeper ones were left out.',
  'limit-attributes': 'A tag has more attributes than `limits.attributes`; they were left out.',
  'limit-text': 'A text is longer than `limits.text`; it was cut.',
  'limit-items': 'There are more items than `limits.items`; the rest was left out.',
  'limit-record': 'A record is larger than `limits.record`; it was left out.',
  'date-invalid': 'A date cannot be read, does not exist or lacks the time zone that its format requires.',
  'link-dropped': 'A link is relative without a base, or its scheme is not http, https or mailto.',
  'item-without-id': 'An item has neither id nor link; its id is a hash of author, instant and text (`idDerived`).',
  'reference-missing': 'The parent or thread that an item names is not in the input; the item is kept.',
  'json-invalid': 'The text is no JSON.',
  'value-unsupported': 'A value has a type or kind that the format does not allow or this library does not read.',
} as const;

/** A code of {@link feedIssueCodes}. */
export type FeedIssueCode = keyof typeof feedIssueCodes;

/** One thing that is wrong with an input: Standard Schema form plus a stable code. */
export interface Issue {
  /** Stable and kebab-case. */
  readonly code: FeedIssueCode;
  /** One English sentence for people. */
  readonly message: string;
  /** Where in the result or input: `['items', 3, 'published']`; empty for the whole input. */
  readonly path: (string | number)[];
  /** Index of the character in the decoded text, where it is known. */
  readonly offset?: number;
}

/** At most this many issues of one code are listed, so that a hostile input cannot fill the memory with them. */
const ISSUES_PER_CODE = 100;

/** Collects issues in the order of their discovery, at most a hundred of each code. */
export interface IssueList {
  readonly issues: Issue[];
  add(code: FeedIssueCode, path: readonly (string | number)[], more?: { detail?: string; offset?: number }): void;
}

export function createIssueList(): IssueList {
  const issues: Issue[] = [];
  const counts = new Map<string, number>();
  return {
    issues,
    add(code, path, { detail, offset } = {}) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > ISSUES_PER_CODE) return;
      const message = detail === undefined ? feedIssueCodes[code] : `${feedIssueCodes[code]} ${detail}`;
      issues.push({ code, message, path: [...path], ...(offset === undefined ? {} : { offset }) });
    },
  };
}
