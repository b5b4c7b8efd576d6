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

const SENTENCE = String.raw`(?:^|[.!?…:;\n]\s*|[.!?]["'”“]\s*|\p{Extended_Pictographic}\s*)(?:(?:hallo|hi|hey|moin|servus|hello|dear)\b[^.!?\n]{0,30}[,!]\s*)?`;

const neutral: readonly Sign[] = [
  ['question', 'question-mark', 2, /\?+(?=\s|$|["'”“)!.]|\p{Extended_Pictographic})/gu],
  [
    'order',
    'order-number',
    3,
    /(?:order|bestell|auftrag|kunden|customer|purchase)[\p{L}-]*\.?(?:\s+(?:no|nr|number|nummer))?\.?\s*[:#]?\s*[A-Z]{0,3}-?\d{4,}/giu,
  ],
  ['chatter', 'only-signs', 2, /^(?=[^\p{L}\p{N}]*\p{Extended_Pictographic})[^\p{L}\p{N}]+$/gu],
];

const german: readonly Sign[] = [
  [
    'question',
    'question-word',
    1,
    new RegExp(
      String.raw`${SENTENCE}(?:(?:ab|bis|seit|von|zu|für|mit)\s)?(?:wer|was|wann|wo|wie|warum|wieso|weshalb|woran|wohin|welche[rsnm]?)\s`,
      'giu',
    ),
  ],
  [
    'question',
    'inverted-verb',
    1,
    new RegExp(
      String.raw`${SENTENCE}(?:kann|können|könnt|könnte|hat|habt|haben|ist|sind|gibt|geht|darf|muss|müssen|wird|werden|weiß|wisst|kennt|bietet|soll)\s+(?:ich|man|wir|ihr|sie|es|er|das|die|der|du|mir|jemand|euer|eure)\s`,
      'giu',
    ),
  ],
];

const english: readonly Sign[] = [
  ['question', 'question-word', 1, new RegExp(String.raw`${SENTENCE}(?:who|what|when|where|why|how|which)\s`, 'giu')],
  [
    'question',
    'inverted-verb',
    1,
    new RegExp(
      String.raw`${SENTENCE}(?:can|could|is|are|do|does|did|will|would|has|have|may|should)\s+(?:i|you|we|they|he|she|it|the|this|that|there|your|my|(?:any|some)\w*)\s`,
      'giu',
    ),
  ],
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
  return signs[language].flatMap(([category, rule, points, expression]) => {
    const [match] = text.matchAll(expression);
    if (match === undefined) return [];
    return [{ category, rule: `${category}.${rule}`, points, start: match.index, end: match.index + match[0].length }];
  });
}
