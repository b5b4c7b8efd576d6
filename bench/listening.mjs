// Mention matching: 1,000 queries on ordinary posts, against a naive loop of regular expressions over the same words.
// Exits with 1 when a goal is missed. CPU time, interleaved rounds, best round of each; the two must find the same (query, post) pairs.
import { finish, goal } from './measure.mjs';

const { compileMentionQueries, matchMentions } = await import(process.env.SOCIAL_CRM_DIST ?? '../dist/listening.js');

const ROUNDS = 5;
const POSTS = 2000;
const QUERIES = 1000;

const random = mulberry32(20261125);
const syllables =
  'ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu'.split(
    ' ',
  );
const vocabulary = Array.from({ length: 6000 }, () =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join(''),
);
const common =
  'the and is my not working since today der die das ist seit heute nicht mehr wieder bitte danke hallo please help'.split(
    ' ',
  );

const names = [...new Set(vocabulary.filter((word) => word.length >= 6))].slice(0, QUERIES);
const queries = names.map((name, index) => ({ id: `q${index}`, about: { kind: 'brand', name }, query: name }));
const posts = Array.from({ length: POSTS }, (_, index) => ({
  id: `bench:${index}`,
  sourceId: String(index),
  channelId: 'bench',
  kind: 'post',
  direction: 'inbound',
  actorKind: 'human',
  at: '2026-03-02T09:00:00Z',
  text: Array.from({ length: 12 + Math.floor(random() * 24) }, () =>
    random() < 0.6 ? pick(common) : pick(vocabulary),
  ).join(' '),
}));

const compiled = compileMentionQueries(queries);
const expressions = names.map(
  (name) => new RegExp(`(?<![\\p{L}\\p{N}])${name}(?:s|es|e|en|n|['’]s)?(?![\\p{L}\\p{N}])`, 'iu'),
);

const ours = () => posts.map((post) => matchMentions(post, compiled).map(({ queryId }) => queryId));
const naive = () =>
  posts.map(({ text }) => expressions.flatMap((expression, index) => (expression.test(text) ? [`q${index}`] : [])));

const found = ours();
if (JSON.stringify(found) !== JSON.stringify(naive())) throw new Error('the two disagree: the run is void');

const best = { ours: Infinity, naive: Infinity };
for (let round = 0; round < ROUNDS; round += 1) {
  best.ours = Math.min(best.ours, cpuSeconds(ours));
  best.naive = Math.min(best.naive, cpuSeconds(naive));
}

console.log(
  `${QUERIES} queries, ${POSTS} posts, ${found.flat().length} mentions, best of ${ROUNDS} interleaved rounds (CPU)`,
);
console.log(`loop of expressions ${Math.round(POSTS / best.naive).toLocaleString('en')} posts/s`);
goal('social-crm, thousand posts/s', POSTS / best.ours / 1000, { atLeast: 10 });
goal('times the loop of expressions', best.naive / best.ours, { atLeast: 20 });
finish();

function cpuSeconds(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function pick(list) {
  return list[Math.floor(random() * list.length)];
}

function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
