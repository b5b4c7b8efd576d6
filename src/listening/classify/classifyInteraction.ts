import { requireText } from '../errors.js';
import { type CompiledQueries, compileMentionQueries, primarySubtag } from '../mentions/compileMentionQueries.js';
import { matchMentions } from '../mentions/matchMentions.js';
import { type Category, categories } from './category.js';
import type { CueTable } from './cues/cue.js';
import { englishCues } from './cues/englishCues.js';
import { germanCues } from './cues/germanCues.js';
import { sharedCues } from './cues/sharedCues.js';
import { type CueLanguage, structuralSigns } from './structure.js';

/** What somebody wants, and the words that say so. */
export interface Classification {
  readonly category: Category;
  /** The signs of this category in the order of the text; empty for `other`. */
  readonly evidence: readonly ClassificationEvidence[];
}

/** A sign of a category at its place in the text (UTF-16 offsets). */
export interface ClassificationEvidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `category.name`, such as `complaint.fails`. */
  readonly rule: string;
}

/**
 * Says what somebody wants with a text by listed words and signs, German and English.
 *
 * Each rule that finds its words gives its points to one category; the category with the most points is the answer, of
 * equals the more urgent one. No rule, no statement: `other`.
 *
 * @param text - plain text; quoted lines (`> ...`) are not the author's words and are passed over.
 * @param language - BCP 47; `de` and `en` use their own words, `und` both, any other language signs only.
 * @throws `ListeningError` `input-invalid` when an argument is no string.
 * @example
 * ```ts
 * import { classifyInteraction } from 'social-crm/listening';
 *
 * classifyInteraction('Wann kommt mein Router?', 'de').category; // => 'question'
 * classifyInteraction('The router is broken again', 'en'); // => {
 * //   category: 'complaint', evidence: [{ start: 14, end: 20, text: 'broken', rule: 'complaint.broken' }],
 * // }
 * ```
 */
export function classifyInteraction(text: string, language: string): Classification {
  requireText({ functionName: 'classifyInteraction', path: ['text'] }, text);
  const spoken = cueLanguage(requireText({ functionName: 'classifyInteraction', path: ['language'] }, language));
  const signs = [...cueSigns(text, spoken), ...structuralSigns(text, spoken)];
  const category = strongest(signs);
  const evidence = signs
    .filter((sign) => sign.category === category)
    .map(({ start, end, rule }) => ({ start, end, text: text.slice(start, end), rule }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return { category, evidence };
}

interface Sign {
  readonly category: Category;
  readonly rule: string;
  /** 0 for further places of a rule that has given its points. */
  readonly points: number;
  readonly start: number;
  readonly end: number;
}

/** Of equal points the more urgent category wins. */
const precedence: readonly Category[] = [
  'emergency',
  'press',
  'spam',
  'order',
  'idea',
  'complaint',
  'question',
  'praise',
  'chatter',
];

function strongest(signs: readonly Sign[]): Category {
  const points = new Map<Category, number>();
  for (const sign of signs) points.set(sign.category, (points.get(sign.category) ?? 0) + sign.points);
  let best: Category = 'other';
  for (const category of precedence) {
    if ((points.get(category) ?? 0) > (points.get(best) ?? 0)) best = category;
  }
  return best;
}

function cueLanguage(language: string): CueLanguage {
  const subtag = primarySubtag(language);
  if (subtag === 'de' || subtag === 'en') return subtag;
  return subtag === 'und' ? 'both' : 'none';
}

interface CompiledCues {
  readonly queries: CompiledQueries;
  readonly points: ReadonlyMap<string, number>;
}

function compileCues(tables: readonly CueTable[]): CompiledCues {
  const cues = tables.flatMap((table, index) =>
    categories.flatMap((category) =>
      (table[category] ?? []).map(([rule, points, query]) => ({ id: `${category}.${rule}`, index, points, query })),
    ),
  );
  const about = { kind: 'topic', name: 'category' } as const;
  return {
    queries: compileMentionQueries(cues.map(({ id, index, query }) => ({ id: `${id}#${index}`, about, query }))),
    points: new Map(cues.map(({ id, index, points }) => [`${id}#${index}`, points])),
  };
}

const tables = {
  de: [sharedCues, germanCues],
  en: [sharedCues, englishCues],
  both: [sharedCues, germanCues, englishCues],
  none: [sharedCues],
};
/** Compiled at the first use: whoever never classifies pays nothing. */
const compiledCues = new Map<CueLanguage, CompiledCues>();

function cuesOf(language: CueLanguage): CompiledCues {
  const known = compiledCues.get(language) ?? compileCues(tables[language]);
  compiledCues.set(language, known);
  return known;
}

function cueSigns(text: string, language: CueLanguage): Sign[] {
  const { queries, points } = cuesOf(language);
  return matchMentions({ ...BARE, text }, queries).flatMap(({ queryId, spans }) => {
    const [rule = ''] = queryId.split('#');
    const category = rule.split('.')[0] as Category;
    return spans.map(({ start, end }, place) => ({
      category,
      rule,
      points: place === 0 ? (points.get(queryId) ?? 0) : 0,
      start,
      end,
    }));
  });
}

const BARE = {
  id: 'text',
  sourceId: 'text',
  channelId: 'text',
  kind: 'post',
  direction: 'inbound',
  actorKind: 'unknown',
  at: '1970-01-01T00:00:00Z',
} as const;
