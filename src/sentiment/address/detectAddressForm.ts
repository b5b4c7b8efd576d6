import { checkedText } from '../checkedText.js';
import { detectLanguage } from '../detectLanguage.js';
import type { AddressEvidence, DetectedAddressForm } from './addressTypes.js';
import { type AddressWord, addressWords } from './addressWords.js';
import { duFinding } from './duFinding.js';
import { ihrFinding } from './ihrFinding.js';
import { sieFinding } from './sieFinding.js';

/** Texts are read up to this many UTF-16 units. */
const maxLength = 20_000;
/** A form is used from this likelihood on. */
const usedFrom = 0.5;
/** Evidence that stands alone; weaker evidence of the other form beside it is another person (*Sie sind* = they are). */
const sureFrom = 0.8;

/**
 * Tells whether a German text addresses its reader as *du* (also plural *ihr, euch*), as *Sie*, as both, or not at all.
 *
 * Pronouns, possessives, second person verbs (*kannst, haste*), imperatives (*schick mir*) and greetings speak for a form.
 * *Sie* and *Ihr* at the head of a sentence are decided by verb and neighbours, *koennen sie mir helfen* in a post without
 * capitals by its verb; left open, they count only beside a sure sign of the same form. *sie* = she or they, quotations,
 * quoted lines and texts in another language give `none`. Umlaut spellings count. Linear; reads the first 20,000 UTF-16
 * units.
 *
 * @param text - A post, message or reply.
 * @returns The form, its confidence (0..1; of there being no address for `none`) and the spans that show it.
 * @see specification T-17
 * @example
 * ```ts
 * import { detectAddressForm } from 'social-crm/sentiment';
 *
 * detectAddressForm('Kannst du mir helfen?').form; // => 'du'
 * detectAddressForm('Schicken Sie mir bitte die Rechnung.').evidence.map(({ text }) => text); // => ['Sie']
 * detectAddressForm('koennen sie mir helfen').form; // => 'sie'
 * detectAddressForm('Meine Schwester wartet, sie hat nichts gehört.').form; // => 'none'
 * ```
 */
export function detectAddressForm(text: string): DetectedAddressForm {
  const words = addressWords(checkedText('detectAddressForm', text).slice(0, maxLength));
  const found = words.flatMap((_, index) => evidenceAt(words, index));
  return verdict(found.length === 0 || isForeign(text, words, found) ? [] : withoutOthers(found));
}

/** French *du*, Italian *sei* and their like: where the text is not German, only words count that no other language has. */
function isForeign(text: string, words: readonly AddressWord[], found: readonly AddressEvidence[]): boolean {
  const isClear = found.some((item) => /^(?:pronoun|possessive|greeting|verb)$/.test(item.rule) && item.text !== 'du');
  if (words.length < 4 && found.length > 0 && found.every(({ text: span }) => /^du$/i.test(span))) return false;
  const { language } = detectLanguage(text);
  return language === 'en' ? found.length < 2 || !isClear : language === 'und' && !isClear && words.length >= 3;
}

function evidenceAt(words: readonly AddressWord[], index: number): AddressEvidence[] {
  const finding = ihrFinding(words, index) ?? sieFinding(words, index) ?? duFinding(words, index);
  const word = words[index];
  if (finding === null || word === undefined) return [];
  return [{ start: word.start, end: word.end, text: word.text, ...finding }];
}

/**
 * Where only one form is sure, other evidence means somebody else, or is a capital *Ihr* that belongs to the sure form:
 * it alone never makes a text mixed.
 */
function withoutOthers(found: readonly AddressEvidence[]): AddressEvidence[] {
  const isSure = { du: hasSure(found, 'du'), sie: hasSure(found, 'sie') };
  if (isSure.du === isSure.sie) return [...found];
  return found.filter(({ form }) => isSure[form]);
}

function hasSure(found: readonly AddressEvidence[], form: 'du' | 'sie'): boolean {
  return found.some((item) => item.form === form && item.weight >= sureFrom && !isOpenIhr(item));
}

/** A capital *Ihr* that no verb decides. */
const isOpenIhr = ({ text, form, weight }: AddressEvidence) => text === 'Ihr' && (form === 'sie' || weight < 0.95);

function verdict(evidence: readonly AddressEvidence[]): DetectedAddressForm {
  const du = likelihoodOf(evidence, 'du');
  const sie = likelihoodOf(evidence, 'sie');
  const [usesDu, usesSie] = [du >= usedFrom, sie >= usedFrom];
  if (!usesDu && !usesSie) return { form: 'none', confidence: 1 - Math.max(du, sie), evidence: [] };
  if (usesDu && usesSie) return { form: 'mixed', confidence: Math.min(du, sie), evidence };
  const form = usesDu ? 'du' : 'sie';
  return { form, confidence: Math.max(du, sie), evidence: evidence.filter((item) => item.form === form) };
}

/** Independent signs add up; hints that leave the form open do not become sure by being repeated. */
function likelihoodOf(evidence: readonly AddressEvidence[], form: 'du' | 'sie'): number {
  const weights = evidence.filter((item) => item.form === form).map(({ weight }) => weight);
  const signs = weights.filter((weight) => weight >= usedFrom);
  return signs.length === 0 ? Math.max(0, ...weights) : 1 - signs.reduce((left, weight) => left * (1 - weight), 1);
}
