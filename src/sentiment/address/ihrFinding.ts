import {
  bystanders,
  dativeHeads,
  datives,
  dativeVerbs,
  ihrVerbs,
  questionWords,
  serviceNouns,
} from './addressLists.js';
import type { Finding } from './addressTypes.js';
import type { AddressWord } from './addressWords.js';

const subordinators =
  /^(?:dass|wenn|ob|weil|da|falls|bevor|damit|sobald|wie|was|wo|obwohl|nachdem|wann|warum|wieso|die|der|das|bis)$/;

/**
 * Reads *ihr*: the plural of *du* by its verb (*habt ihr, ihr seid, dass ihr das macht*), the possessive of *Sie* by its capital
 * and its noun (*Ihr Angebot*), and otherwise she or they (*mit ihr, ihr Bruder*).
 */
export function ihrFinding(words: readonly AddressWord[], index: number): Finding | null {
  const word = words[index];
  if (word?.folded !== 'ihr') return null;
  if (isPluralDu(words, index)) return { form: 'du', weight: 0.95, rule: 'pronoun' };
  return word.isCapital && !isShouted(words, index) ? capitalIhr(words, index) : null;
}

/** A capital inside a sentence: possessive before a noun or adjective, otherwise the polite spelling of plural *ihr*. */
function capitalIhr(words: readonly AddressWord[], index: number): Finding | null {
  const word = words[index];
  const noun = nounAfter(words, index);
  if (word?.startsSentence) return initialIhr(noun);
  if (noun !== null) return { form: 'sie', weight: 0.95, rule: 'possessive' };
  const isOpen = word?.endsClause === true || datives.has(words[index - 1]?.folded ?? '');
  return isOpen ? { form: 'sie', weight: 0.3, rule: 'possessive' } : { form: 'du', weight: 0.85, rule: 'pronoun' };
}

function initialIhr(noun: string | null): Finding | null {
  if (noun === null) return null;
  return { form: 'sie', weight: serviceNouns.has(noun) ? 0.7 : 0.3, rule: 'sentence-initial' };
}

function isPluralDu(words: readonly AddressWord[], index: number): boolean {
  const previous = words[index]?.startsClause ? undefined : words[index - 1];
  const before = previous?.folded ?? '';
  if (datives.has(before) && !subordinators.test(before)) return false;
  return greetings.test(before) || isPluralVerbBefore(previous) || isPluralDuAhead(words, index);
}

function isPluralDuAhead(words: readonly AddressWord[], index: number): boolean {
  const next = words[index]?.endsClause ? undefined : words[index + 1];
  if (/^(?:lieben?|suessen)$/.test(next?.folded ?? '')) return true;
  if (nounAfter(words, index) !== null && !isShouted(words, index)) return closesInPluralVerb(words, index);
  return isAskedBefore(words, index) || isVerbAfter(words, index) || endsInPluralVerb(words, index);
}

const greetings = /^(?:hallo|hi|hey|danke|moin|na)$/;
const isPluralVerbBefore = (previous: AddressWord | undefined) =>
  previous !== undefined && ihrVerbs.has(previous.folded);

/** *Wann kommt ihr*, *Macht ihr das?*: a verb in -t at the head of its clause or after a question word. */
function isAskedBefore(words: readonly AddressWord[], index: number): boolean {
  const verb = words[index]?.startsClause ? undefined : words[index - 1];
  if (verb === undefined || !verb.folded.endsWith('t')) return false;
  if (dativeVerbs.has(verb.folded)) return isAskedAlone(words, index);
  if (/^(?:nicht|jetzt|seit|echt|mit|dort|sonst|selbst|erst|fast|oft|ist)$/.test(verb.folded)) return false;
  return verb.startsClause || (!verb.isCapital && questionWords.has(words[index - 2]?.folded ?? ''));
}

/** *Wieso antwortet ihr nicht?* asks you: nobody else is there who could answer her. */
function isAskedAlone(words: readonly AddressWord[], index: number): boolean {
  const isReason = /^(?:warum|wieso|weshalb|wann)$/.test(words[index - 2]?.folded ?? '');
  return isReason && clauseAfter(words, index).every(({ folded }) => bystanders.has(folded));
}

function isVerbAfter(words: readonly AddressWord[], index: number): boolean {
  const next = words[index]?.endsClause ? undefined : words[index + 1];
  if (next === undefined || (next.isCapital && !isShouted(words, index))) return false;
  if (ihrVerbs.has(next.folded)) return true;
  const isVerb =
    /[a-z]{2}t$/.test(next.folded) &&
    !/^(?:nicht|jetzt|seit|echt|fast|dort|sonst|selbst|erst|oft|recht|mit|gut)$/.test(next.folded);
  return isVerb && !dativeHeads.has(next.folded) && words[index]?.startsClause === true;
}

/** *dass ihr das nicht hinbekommt*: a verb in -t closes the clause; *habt, seid, könnt* count anywhere in it. */
function endsInPluralVerb(words: readonly AddressWord[], index: number): boolean {
  const clause = clauseAfter(words, index).filter((word) => !word.isCapital);
  if (clause.some(({ folded }) => ihrVerbs.has(folded))) return true;
  const last = clause.at(-1);
  const isSubordinate = subordinators.test(words[index - 1]?.folded ?? '');
  return (
    isSubordinate && last?.endsClause === true && /[a-z]{2}t$/.test(last.folded) && !thirdPersons.test(last.folded)
  );
}

/** *falls ihr Fragen habt* */
function closesInPluralVerb(words: readonly AddressWord[], index: number): boolean {
  const last = clauseAfter(words, index).at(-1);
  return last?.isCapital === false && last.endsClause && ihrVerbs.has(last.folded);
}

function clauseAfter(words: readonly AddressWord[], index: number): readonly AddressWord[] {
  const following = words.slice(index + 1, index + 10);
  const end = following.findIndex((word) => word.startsClause);
  return end < 0 ? following : following.slice(0, end);
}

const thirdPersons = /^(?:nicht|hat|ist|wird|gehoert|gefaellt|fehlt|gibt|hilft|passt|geht|jetzt)$/;

/** The noun, number or adjective in -er, -es behind a possessive: *Ihr neuer Vertrag*. */
function nounAfter(words: readonly AddressWord[], index: number): string | null {
  const following = words.slice(index + 1, index + 4);
  const end = following.findIndex((word) => word.startsClause);
  const phrase = end < 0 ? following : following.slice(0, end);
  const first = phrase[0];
  if (first === undefined || /^(?:euch|uns|alle|beiden?)$/.test(first.folded)) return null;
  if (isNoun(first)) return first.folded;
  if (!/[a-z]{2}(?:er|es)$/.test(first.folded) || noAdjective.test(first.folded)) return null;
  return phrase.find(isNoun)?.folded ?? first.folded;
}

const isNoun = (word: AddressWord) => word.isCapital || /^[\d#]/.test(word.text);

const noAdjective =
  /^(?:aber|hier|immer|oder|wieder|alles|unser|dieser|dieses|jeder|jedes|unter|hinter|leider|weiter|lieber|besser|sicher|frueher|spaeter|schneller|anders|besonders|.*ueber|.*her|dar.*)$/;

/** Where a neighbour stands in capitals too, a capital says nothing. */
function isShouted(words: readonly AddressWord[], index: number): boolean {
  return [words[index], words[index + 1] ?? words[index - 1]].every(
    (word) => word === undefined || word.text === word.text.toUpperCase(),
  );
}
