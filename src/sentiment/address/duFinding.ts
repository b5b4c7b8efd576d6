import {
  clauseOpeners,
  duClitics,
  duPossessives,
  duPronouns,
  duVerbs,
  imperativeObjects,
  plainImperatives,
  pluralImperativeParticles,
  pluralImperatives,
  requestVerbs,
  strongImperatives,
  weakImperativeObjects,
} from './addressLists.js';
import type { Finding } from './addressTypes.js';
import type { AddressWord } from './addressWords.js';

/** Whether a word addresses as *du*: pronoun, possessive, second person verb, imperative. *Ihr* has its own rule. */
export function duFinding(words: readonly AddressWord[], index: number): Finding | null {
  const word = words[index];
  if (word === undefined || word.folded === 'sie') return null;
  const { folded } = word;
  if (duPronouns.has(folded)) return namesTheForm(words, index) ? null : found('pronoun', 0.98);
  if (duPossessives.has(folded)) return found('possessive', 0.97);
  if (word.isCapital && !word.startsClause) return null;
  if (isVerb(words, index)) return found('verb', 0.9);
  return imperativeFinding(words, index);
}

/** *per du, das Du anbieten, beim Du* speak about the form; *du meine Güte, du lieber Himmel* are exclamations. */
function namesTheForm(words: readonly AddressWord[], index: number): boolean {
  if (words[index]?.folded !== 'du') return false;
  const next = words[index + 1]?.folded ?? '';
  if (/^(?:meine|lieber|liebe|heiliger|gruene)$/.test(next))
    return /^(?:guete|gott|himmel|zeit|schreck|neune|strohsack)$/.test(words[index + 2]?.folded ?? '');
  return /^(?:per|das|beim|zum|vom|dem)$/.test(words[index - 1]?.folded ?? '') && !isVerb(words, index + 1);
}

function isVerb(words: readonly AddressWord[], index: number): boolean {
  const folded = words[index]?.folded ?? '';
  if (folded === 'musste') return false;
  return duVerbs.has(folded) || duClitics.has(folded);
}

function imperativeFinding(words: readonly AddressWord[], index: number): Finding | null {
  const word = words[index];
  if (word === undefined || !opensClause(words, index)) return null;
  if (strongImperatives.has(word.folded)) return found('imperative', 0.9);
  const next = words[index + 1];
  const object = next === undefined || next.startsClause ? '' : next.folded;
  if (plainImperatives.has(word.folded)) return plainImperative(words, index, object);
  return pluralImperatives.has(word.folded) && !word.isQuestion ? pluralImperative(word.folded, object) : null;
}

/** *schickt mir, macht mal*: a bare *macht* is a third person that dropped its subject. */
function pluralImperative(folded: string, object: string): Finding | null {
  const asks = pluralImperativeParticles.has(object) || (/^(?:mir|uns)$/.test(object) && requestVerbs.has(folded));
  return asks ? found('imperative', 0.8) : null;
}

function plainImperative(words: readonly AddressWord[], index: number, object: string): Finding | null {
  const folded = words[index]?.folded ?? '';
  const isAsked = words[index - 1]?.folded === 'bitte';
  if (folded === 'sei') return object === 'es' || object === 'dank' ? null : found('imperative', 0.75);
  if (imperativeObjects.has(object) || isAsked) return found('imperative', 0.85);
  const isBare = !folded.endsWith('e');
  return isBare && weakImperativeObjects.has(object) && !words[index]?.isQuestion ? found('imperative', 0.65) : null;
}

function opensClause(words: readonly AddressWord[], index: number): boolean {
  if (words[index]?.startsClause) return true;
  const previous = words[index - 1];
  return previous !== undefined && clauseOpeners.has(previous.folded);
}

const found = (rule: Finding['rule'], weight: number): Finding => ({ form: 'du', weight, rule });
