import type { Category } from './category.js';

/** A sign of a category that no list of words can hold, at its place in the text. */
export interface StructuralSign {
  readonly category: Category;
  readonly rule: string;
  readonly points: number;
  readonly start: number;
  readonly end: number;
}

type Sign = readonly [category: Category, rule: string, points: number, expression: RegExp];

/** Where a sentence begins, a greeting before it passed over. */
const BEGIN = String.raw`(?:^|[.!?…:;\n]\s{0,9}|[.!?]["'”“]\s{0,9}|\p{Extended_Pictographic}\s{0,9})(?:(?:hallo|hi|hey|moin|servus|hello|dear)\b[^.!?\n]{0,30}[,!]\s{0,9})?`;

const atBegin = (words: string) => new RegExp(`${BEGIN}(?<sign>${words})(?=\\s)`, 'diu');

const ORDER_NUMBER =
  /(?:order|bestell|auftrag|kunden|customer|purchase)[\p{L}-]{0,20}\.?(?:\s{1,3}(?:no|nr|number|nummer))?\.?\s{0,3}[:#]?\s{0,3}[A-Z]{0,3}-?\d{4,20}/iu;

const neutral: readonly Sign[] = [
  ['question', 'question-mark', 2, /\?(?=\s|$|["'”“)!.?]|\p{Extended_Pictographic})/u],
  ['order', 'order-number', 3, ORDER_NUMBER],
  ['chatter', 'only-signs', 2, /^(?=[^\p{L}\p{N}]*\p{Extended_Pictographic})[^\p{L}\p{N}]+$/u],
];

const GERMAN_PERSON = 'ich|man|wir|ihr|sie|es|er|das|die|der|du|mir|jemand|euer|eure';
const GERMAN_VERB =
  'kann|können|könnt|könnte|hat|habt|haben|ist|sind|gibt|geht|darf|muss|müssen|wird|werden|weiß|wisst|kennt|bietet|soll';
const german: readonly Sign[] = [
  [
    'question',
    'question-word',
    1,
    atBegin(
      '(?:(?:ab|bis|seit|von|zu|für|mit)\\s)?(?:wer|was|wann|wo|wie|warum|wieso|weshalb|woran|wohin|welche[rsnm]?)',
    ),
  ],
  ['question', 'inverted-verb', 1, atBegin(`(?:${GERMAN_VERB})\\s{1,9}(?:${GERMAN_PERSON})`)],
];

const ENGLISH_PERSON = 'i|you|we|they|he|she|it|the|this|that|there|your|my|(?:any|some)\\w{0,9}';
const ENGLISH_VERB = 'can|could|is|are|do|does|did|will|would|has|have|may|should';
const english: readonly Sign[] = [
  ['question', 'question-word', 1, atBegin('who|what|when|where|why|how|which')],
  ['question', 'inverted-verb', 1, atBegin(`(?:${ENGLISH_VERB})\\s{1,9}(?:${ENGLISH_PERSON})`)],
];

const signs = {
  de: [...neutral, ...german],
  en: [...neutral, ...english],
  both: [...neutral, ...german, ...english],
  none: neutral,
};

/** Whose words are looked for; `none` for a language that the room does not speak. */
export type CueLanguage = keyof typeof signs;

/** The structural signs of a text: question marks, inverted verbs, order numbers, posts without a word. */
export function structuralSigns(text: string, language: CueLanguage): StructuralSign[] {
  return signs[language].flatMap(([category, name, points, expression]) => {
    const match = expression.exec(text);
    if (match === null) return [];
    const [start, end] = match.indices?.groups?.['sign'] ?? [match.index, match.index + match[0].length];
    return [{ category, rule: `${category}.${name}`, points, start, end }];
  });
}
