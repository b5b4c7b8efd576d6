import {
  advisingVerbs,
  antecedents,
  firstPersons,
  pluralVerbs,
  politeVerbs,
  serviceNouns,
  sieCapitals,
  siePossessives,
} from './addressLists.js';
import type { Finding } from './addressTypes.js';
import type { AddressWord } from './addressWords.js';

/**
 * Whether a word addresses as *Sie*: by its capital inside a sentence; at the head of a sentence and in posts without capitals
 * by its verb and its neighbours, with a weight below 0.5 where they leave it open.
 */
export function sieFinding(words: readonly AddressWord[], index: number): Finding | null {
  const word = words[index];
  if (word === undefined) return null;
  const isPronoun = sieCapitals.has(word.folded);
  if (!isPronoun && !siePossessives.has(word.folded)) return greetingFinding(words, index);
  if (!word.isCapital || isShouted(words, index)) return lowerCaseFinding(words, index);
  if (word.startsSentence) return initialFinding(words, index);
  return found(isPronoun ? 'pronoun' : 'possessive', isShe(words, index) ? 0.3 : 0.97);
}

/** *Sehr geehrte ..., Damen und Herren* */
function greetingFinding(words: readonly AddressWord[], index: number): Finding | null {
  const phrase = words.slice(Math.max(0, index - 2), index + 1).map(({ folded }) => folded);
  if (phrase.at(-1)?.startsWith('geehrte') && phrase.at(-2) === 'sehr') return found('greeting', 0.95);
  return phrase.join(' ') === 'damen und herren' ? found('greeting', 0.8) : null;
}

/** *…, Sie hat recht*: a capital by mistake. */
function isShe(words: readonly AddressWord[], index: number): boolean {
  const next = words[index + 1];
  if (words[index]?.folded !== 'sie' || !words[index]?.startsClause || next === undefined || next.startsClause)
    return false;
  return /^(?:ist|hat|wird|war|kann|will|muss|soll|darf|mag|weiss|geht|kommt|macht|sagt)$/.test(next.folded);
}

const past = /^(?:waren|hatten|wurden|kamen|gingen|gaben|standen|.*[^e]ten)$/;
const present =
  /^(?:sollten|koennten|muessten|moechten|haetten|arbeiten|warten|bieten|halten|erhalten|bitten|antworten)$/;

function initialFinding(words: readonly AddressWord[], index: number): Finding | null {
  return words[index]?.folded === 'sie' ? initialSie(words, index) : initialPossessive(words, index);
}

function initialSie(words: readonly AddressWord[], index: number): Finding | null {
  const verb = words[index + 1];
  if (verb === undefined || verb.startsClause || !isPlural(verb.folded)) return null;
  return found('sentence-initial', initialWeight(words, index, verb.folded));
}

/** Behind people who can be meant *Sie* is they; otherwise who speaks of himself, asks or advises speaks to the reader. */
function initialWeight(words: readonly AddressWord[], index: number, verb: string): number {
  if (words.slice(0, index).some(({ folded }) => antecedents.has(folded))) return 0.35;
  const isPast = past.test(verb) && !present.test(verb);
  if (hasNear(words, index, firstPersons)) return isPast ? 0.45 : 0.75;
  if (isPast) return 0.25;
  if (words[index]?.isQuestion) return 0.6;
  return advisingVerbs.has(verb) ? 0.55 : 0.4;
}

function initialPossessive(words: readonly AddressWord[], index: number): Finding {
  for (const word of [words[index + 1], words[index + 2], words[index + 3]]) {
    if (word === undefined || word.startsClause) break;
    if (word.isCapital) return found('sentence-initial', serviceNouns.has(word.folded) ? 0.7 : 0.3);
  }
  return found('sentence-initial', 0.3);
}

/** *koennen sie mir helfen, schicken sie mir bitte*: a plural verb at the head of its clause and a first person. */
function lowerCaseFinding(words: readonly AddressWord[], index: number): Finding | null {
  const verb = words[index]?.startsClause ? undefined : words[index - 1];
  const isVerb = words[index]?.folded === 'sie' && verb !== undefined && isPlural(verb.folded);
  const before = words[index - 2]?.folded ?? '';
  if (!isVerb || !(verb.startsClause || leads.test(before))) return null;
  const isAsked = before === 'bitte' || hasNear(words, index, firstPersons);
  return found('lower-case', isAsked ? requestWeight(verb.folded) : 0.35);
}

/** *sind sie* and the past tell of others more often than *können sie* and *schicken sie*. */
const requestWeight = (verb: string) => (politeVerbs.has(verb) || !pluralVerbs.has(verb) ? 0.75 : 0.55);

const leads = /^(?:bitte|und|dann|wann|warum|wieso|wo|was|wie|hallo)$/;

function hasNear(words: readonly AddressWord[], index: number, wanted: ReadonlySet<string>): boolean {
  return words
    .slice(index + 1, index + 6)
    .some((word) => word.sentence === words[index]?.sentence && wanted.has(word.folded));
}

const isPlural = (folded: string) => pluralVerbs.has(folded) || /[a-z](?:en|eln|ern)$/.test(folded);

/** In a text in capitals a capital says nothing. */
function isShouted(words: readonly AddressWord[], index: number): boolean {
  const { text = '' } = words[index] ?? {};
  return text === text.toUpperCase();
}

const found = (rule: Finding['rule'], weight: number): Finding => ({ form: 'sie', weight, rule });
