import fc from 'fast-check';
import {
  campaignReception,
  classifyInteraction,
  compileMentionQueries,
  emergingTopics,
  formatMentionQuery,
  type Guidelines,
  ListeningError,
  lintMentionQueries,
  matchMentions,
  priorities,
  triage,
} from '../../src/listening/index.js';
import { type Interaction, naive, nonsense, post, queryOf, signals, tree, wordText } from './arbitraries.js';

const about = { kind: 'topic', name: 'law' } as const;
const one = (query: string) => [{ id: 'q', about, query }];

/** What a query answers for a text, or the offset of its fault. */
function answer(query: string, interaction: Interaction): unknown {
  try {
    return matchMentions(interaction, compileMentionQueries(one(query)));
  } catch (error) {
    if (error instanceof ListeningError && error.code === 'query-invalid') return null;
    throw error;
  }
}

const guidelines: Guidelines = {
  teams: [{ id: 'service' }, { id: 'press' }, { id: 'fans' }],
  rules: [
    { id: 'angry', when: { minAnger: 0.6 }, team: 'service', priority: 'high' },
    { id: 'urgent', when: { minUrgency: 0.8, isOpen: true }, team: 'service', priority: 'urgent' },
    { id: 'reach', when: { minReachCount: 1000 }, team: 'press', priority: 'high' },
    { id: 'advocate', when: { ladder: ['advocate'] }, team: 'fans', priority: 'low' },
  ],
  fallback: { team: 'service' },
};

const namesNoAuthor: Guidelines = { ...guidelines, rules: guidelines.rules.slice(0, 2) };

const labelled = fc.array(
  fc.record({
    channelId: fc.constantFrom('a', 'b', 'c'),
    language: fc.constantFrom('de', 'en'),
    label: fc.constantFrom('positive' as const, 'neutral' as const, 'negative' as const),
    count: fc.integer({ min: 0, max: 50 }),
  }),
  { maxLength: 12 },
);
const week = (mentions: Parameters<typeof campaignReception>[0]['mentions']) => ({ from: 0, until: 7, mentions });

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9;

/** Laws of the room; each answers whether it holds for the given values. */
export const laws = {
  'a query finds what a naive reader finds': fc.property(tree, wordText, (node, text) => {
    const found = answer(queryOf(node), post({ text }));
    const words = text.split(/[^a-z0-9]+/).filter((word) => word !== '');
    return found === null || (found as unknown[]).length > 0 === naive(node, words);
  }),

  'the canonical form finds the same, and formatting it again changes nothing': fc.property(
    tree,
    wordText,
    (node, text) => {
      const query = queryOf(node);
      if (answer(query, post({ text })) === null) return true;
      const canonical = formatMentionQuery(query);
      const isSame =
        JSON.stringify(answer(canonical, post({ text }))) === JSON.stringify(answer(query, post({ text })));
      return isSame && formatMentionQuery(canonical) === canonical;
    },
  ),

  'any text is a query or has a fault at an offset inside it': fc.property(nonsense, (query) => {
    try {
      return formatMentionQuery(formatMentionQuery(query)) === formatMentionQuery(query);
    } catch (error) {
      if (!(error instanceof ListeningError)) throw error;
      return error.offset !== null && error.offset >= 0 && error.offset <= query.length;
    }
  }),

  'every place holds the words that it names': fc.property(fc.string({ unit: 'binary' }), wordText, (any, text) => {
    const whole = `${any} ${text} ${any}`;
    const mentions = answer('netz OR router OR #x OR emp*', post({ text: whole })) as ReturnType<typeof matchMentions>;
    return mentions.every(({ spans }) =>
      spans.every(({ start, end, text: found }) => whole.slice(start, end) === found),
    );
  }),

  'queries do not disturb each other': fc.property(fc.array(tree, { maxLength: 5 }), wordText, (nodes, text) => {
    const readable = nodes.map(queryOf).filter((query) => answer(query, post({})) !== null);
    const queries = readable.map((query, index) => ({ id: `q${index}`, about, query }));
    const together = matchMentions(post({ text }), compileMentionQueries(queries));
    const alone = queries.flatMap((query) => matchMentions(post({ text }), compileMentionQueries([query])));
    return JSON.stringify(together) === JSON.stringify(alone);
  }),

  'lint never calls a query unreachable that finds something': fc.property(tree, wordText, (node, text) => {
    const query = queryOf(node);
    const found = answer(query, post({ text }));
    const isUnreachable = lintMentionQueries(one(query)).some(({ code }) => code === 'unreachable');
    return found === null || (found as unknown[]).length === 0 || !isUnreachable;
  }),

  'any text has a category, with evidence at its places': fc.property(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom('de', 'en', 'und', 'fr'),
    (text, language) =>
      classifyInteraction(text, language).evidence.every(
        (found) => text.slice(found.start, found.end) === found.text && found.text !== '',
      ),
  ),

  'where no rule names the author, another author changes nothing': fc.property(
    signals,
    signals,
    fc.string(),
    ({ author: _, ...rest }, { author = {} }, authorId) => {
      const text = 'Wann kommt mein Router?';
      const plain = triage(post({ text }), rest, namesNoAuthor);
      const other = triage(post({ text, authorId, authorName: authorId }), { ...rest, author }, namesNoAuthor);
      return JSON.stringify(plain) === JSON.stringify(other);
    },
  ),

  'two authors with equal named fields get equal answers': fc.property(signals, fc.string(), (given, name) => {
    const text = 'Wann kommt mein Router?';
    const role = { ...given, author: { ...given.author, role: name } };
    const swapped = triage(post({ text, authorId: name, authorName: name, authorProfileId: name }), role, guidelines);
    return JSON.stringify(swapped) === JSON.stringify(triage(post({ text }), given, guidelines));
  }),

  'nothing is unassigned, and a further rule never lowers the priority of a matched one': fc.property(
    signals,
    (given) => {
      const all = triage(post({ text: 'Hallo' }), given, guidelines);
      const fewer = triage(post({ text: 'Hallo' }), given, namesNoAuthor);
      const isKnown = guidelines.teams.some(({ id }) => id === all.team);
      const isHigher = priorities.indexOf(all.priority) >= priorities.indexOf(fewer.priority);
      return isKnown && (fewer.matched.length === 0 || isHigher);
    },
  ),

  'mix and mood add up to the change, by group and as a whole': fc.property(labelled, labelled, (before, during) => {
    const { parts, netChange, groups } = campaignReception(week(before), week(during), { definition: { name: 'law' } });
    if (parts === null) return netChange === null;
    const sum = groups.reduce((total, { mix, mood }) => total + (mix ?? 0) + (mood ?? 0), 0);
    return close(parts.mix + parts.mood, netChange?.value ?? 0) && close(sum, netChange?.value ?? 0);
  }),

  'swapping the periods turns the sign of the change': fc.property(labelled, labelled, (before, during) => {
    const definition = { name: 'law' };
    const there = campaignReception(week(before), week(during), { definition });
    const back = campaignReception(week(during), week(before), { definition });
    const isTurned = close(there.netChange?.value ?? 0, -(back.netChange?.value ?? 0));
    return isTurned && close(there.netChange?.interval.low ?? 0, -(back.netChange?.interval.high ?? 0));
  }),

  'the order of the interactions does not change what emerges': fc.property(
    fc.array(wordText, { maxLength: 12 }),
    fc.array(wordText, { maxLength: 12 }),
    (now, before) => {
      const posts = (side: string, texts: readonly string[]) =>
        texts.map((text, index) => post({ id: `${side}:${index}`, text }));
      const options = { now: '2026-03-03T00:00:00Z', minimumCount: 1, alpha: 1 };
      const shown = (interactions: Interaction[]) =>
        emergingTopics(interactions, posts('b', before), options).map(({ term, count, adjustedP }) => [
          term,
          count,
          adjustedP,
        ]);
      return JSON.stringify(shown(posts('n', now))) === JSON.stringify(shown(posts('n', now).reverse()));
    },
  ),
};
