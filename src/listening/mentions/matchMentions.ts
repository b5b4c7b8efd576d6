import type { Interaction } from '../../models/index.js';
import { refuse } from '../errors.js';
import { requireInteraction } from '../requireInteraction.js';
import { type Token, tokeniseWords } from '../words/tokeniseWords.js';
import { findTerms, type TermHit } from './automaton.js';
import { type CompiledQueries, type CompiledQuery, primarySubtag, type QueryProgram } from './compileMentionQueries.js';
import { type Evidence, holds, linkMatches } from './holds.js';
import type { Mention, MentionField, MentionSpan } from './mention.js';

/** How quotations and reposts count. */
export interface MentionOptions {
  /** `exclude` (default): words in quoted lines and in shares are no mention; `include`: they are, marked `quoted: true`. */
  readonly quotes?: 'exclude' | 'include';
}

/**
 * Finds which queries an interaction mentions, and where, in one pass over its words.
 *
 * Words match as words, not as parts of words; case, umlaut spelling (*Muenchen* = *München*), hyphen or blank
 * (*A1-Netz* = *A1 Netz*), possessive and inflectional endings make no difference. A negated term excludes the
 * interaction for its own query only.
 *
 * @param interaction - title, text, tags and links are searched; html is not.
 * @param queries - from {@link compileMentionQueries}.
 * @param options - how quotations count.
 * @returns one mention a query and field with its spans, in the order of the queries; empty when none matches. A query
 * that holds by filters alone yields a mention of field `url` or `text` with the matching link, or without spans.
 * @throws `ListeningError` `input-invalid` when the queries were not compiled or the interaction is no object.
 * @example
 * ```ts
 * import { compileMentionQueries, matchMentions } from 'social-crm/listening';
 *
 * const about = { kind: 'brand', name: 'Nordfunk' } as const;
 * const queries = compileMentionQueries([{ id: 'brand', about, query: 'nordfunk NOT jobs' }]);
 * const interaction = {
 *   id: 'forum:1', sourceId: '1', channelId: 'forum', kind: 'post', direction: 'inbound', actorKind: 'human',
 *   at: '2026-03-02T09:00:00Z', text: 'Seit heute geht Nordfunks Netz nicht.',
 * } as const;
 * matchMentions(interaction, queries); // => [{
 * //   queryId: 'brand', about: { kind: 'brand', name: 'Nordfunk' }, interactionId: 'forum:1', field: 'text',
 * //   spans: [{ start: 16, end: 25, text: 'Nordfunks' }],
 * // }]
 * ```
 */
export function matchMentions(
  interaction: Interaction,
  queries: CompiledQueries,
  { quotes = 'exclude' }: MentionOptions = {},
): Mention[] {
  const program = programOf(queries);
  requireInteraction('matchMentions', ['interaction'], interaction);
  if (quotes !== 'include' && interaction.kind === 'share') return [];
  const fields = fieldsOf(interaction, quotes);
  const hits = new Map<number, TermHit[]>();
  for (const field of fields) findTerms(program.automaton, field, hits);
  const candidates = candidateQueries(program, hits);
  if (candidates.length === 0) return [];
  const evidence = { interaction, hits, links: () => linksOf(interaction, fields) };
  return candidates.flatMap((query) => mentionsOf(query, evidence, fields));
}

function programOf(queries: CompiledQueries): QueryProgram {
  const program = queries as unknown as QueryProgram | undefined;
  if (program?.automaton !== undefined) return program;
  return refuse({ functionName: 'matchMentions', path: ['queries'] }, 'made by compileMentionQueries', queries);
}

interface Field {
  readonly name: MentionField;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly firstPosition: number;
  readonly isRepost: boolean;
}

/** Far enough that no phrase and no NEAR reaches from one field into the next. */
const FIELD_DISTANCE = 1000;

function fieldsOf(interaction: Interaction, quotes: 'exclude' | 'include'): Field[] {
  const isRepost = interaction.kind === 'share';
  const texts: [MentionField, string][] = [
    ['title', interaction.title ?? ''],
    ['text', interaction.text ?? ''],
    ['tag', (interaction.tags ?? []).map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)).join(' ')],
  ];
  let firstPosition = 0;
  return texts
    .filter(([, text]) => text !== '')
    .map(([name, text]) => {
      const all = tokeniseWords(text);
      const tokens = quotes === 'include' ? all : all.filter(({ quoted }) => !quoted);
      const field = { name, text, tokens, firstPosition, isRepost };
      firstPosition += tokens.length + FIELD_DISTANCE;
      return field;
    });
}

function candidateQueries(
  { queries, queriesByTerm, alwaysTried }: QueryProgram,
  hits: ReadonlyMap<number, unknown>,
): CompiledQuery[] {
  const numbers = new Set(alwaysTried);
  for (const term of hits.keys()) {
    for (const query of queriesByTerm[term] ?? []) numbers.add(query);
  }
  return [...numbers].sort((a, b) => a - b).flatMap((number) => queries[number] ?? []);
}

function linksOf(interaction: Interaction, fields: readonly Field[]): string[] {
  const inText = fields.flatMap(({ tokens }) =>
    tokens.filter(({ kind }) => kind === 'link').map(({ folded }) => folded),
  );
  return interaction.url === undefined ? inText : [interaction.url, ...inText];
}

function mentionsOf(
  { query, languages, channels, condition }: CompiledQuery,
  evidence: Evidence,
  fields: readonly Field[],
): Mention[] {
  const { interaction } = evidence;
  if (channels !== null && !channels.has(interaction.channelId)) return [];
  const language = interaction.language ?? '';
  const isOtherLanguage = language !== '' && languages?.has(primarySubtag(language)) === false;
  const found: TermHit[] = [];
  if (isOtherLanguage || !holds(condition, evidence, found)) return [];
  const parts = fields.flatMap((field) => fieldMentions(field, found));
  if (parts.length === 0) parts.push(linkMention(condition, evidence));
  const { id: queryId, about } = query;
  return parts.map((part) => ({ queryId, about, interactionId: interaction.id, ...part }));
}

type Part = Pick<Mention, 'field' | 'spans' | 'quoted'>;

function fieldMentions(field: Field, found: readonly TermHit[]): Part[] {
  const end = field.firstPosition + field.tokens.length;
  const spoken: TermHit[] = [];
  const quoted: TermHit[] = [];
  for (const hit of found) {
    if (hit.first < field.firstPosition || hit.first >= end) continue;
    const isQuoted = field.isRepost || field.tokens[hit.first - field.firstPosition]?.quoted === true;
    (isQuoted ? quoted : spoken).push(hit);
  }
  const parts: Part[] = [];
  if (spoken.length > 0) parts.push({ field: field.name, spans: spansOf(field, spoken) });
  if (quoted.length > 0) parts.push({ field: field.name, spans: spansOf(field, quoted), quoted: true });
  return parts;
}

/** Each place once, in the order of the text. */
function spansOf({ text, tokens, firstPosition }: Field, hits: readonly TermHit[]): MentionSpan[] {
  const spans = hits.map(({ first, last }) => {
    const start = tokens[first - firstPosition]?.start ?? 0;
    const end = tokens[last - firstPosition]?.end ?? start;
    return { start, end, text: text.slice(start, end) };
  });
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  return spans.filter(({ start, end }, index) => spans[index - 1]?.start !== start || spans[index - 1]?.end !== end);
}

function linkMention(condition: CompiledQuery['condition'], { interaction }: Evidence): Part {
  const url = interaction.url;
  const names = (part: CompiledQuery['condition']): boolean => {
    if (part.kind === 'filter') return part.field === 'url' && url !== undefined && linkMatches(url, part.value);
    return (part.kind === 'and' || part.kind === 'or') && part.operands.some(names);
  };
  return names(condition) && url !== undefined
    ? { field: 'url', spans: [{ start: 0, end: url.length, text: url }] }
    : { field: 'text', spans: [] };
}
