import { abbreviations } from './addressLists.js';

/** A word with its place among its neighbours; words inside quotations are left out beforehand. */
export interface AddressWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, umlauts as ae, oe, ue, sharp s as ss. */
  readonly folded: string;
  readonly isCapital: boolean;
  /** Begins a sentence, so that its capital says nothing. */
  readonly startsSentence: boolean;
  /** Begins a sentence or follows a comma, dash or bracket. */
  readonly startsClause: boolean;
  /** Ends its clause. */
  readonly endsClause: boolean;
  /** The sentence ends with a question mark. */
  readonly isQuestion: boolean;
  readonly sentence: number;
}

const word = /[@#]?[\p{L}\p{M}\d_]+(?:['’][\p{L}\p{M}]+)?/gu;
const sentenceEnd = /[.!?:…\n\r•|]|[^\p{L}\p{M}\p{N}\p{P}\s]/u;
const clauseEnd = /[,;()[\]–—/]|\s-\s/;
const quotation = /„[^“”"„]*[“”"]|“[^“”"„]*”|»[^«»]*«|«[^«»]*»|"[^"]*"|^[ \t]*>[^\n]*/gmu;
const chunk = /\S+/g;
const link = /:\/\/|^www\.|[^@]@/;
const unfolded: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The words of a text outside quotations, quoted lines and links; handles and hashtags are kept as marks of a clause. */
export function addressWords(text: string): AddressWord[] {
  const visible = withoutQuotations(text);
  const found = [...visible.matchAll(word)];
  let sentence = 0;
  let wasHandle = false;
  const words = found.map((match, index) => {
    const previous = found[index - 1];
    const start = match.index;
    const gap = visible.slice(previous === undefined ? 0 : previous.index + previous[0].length, start);
    const startsSentence = index === 0 || wasHandle || endsSentence(gap, previous?.[0] ?? '');
    if (startsSentence && index > 0) sentence += 1;
    wasHandle = /^[@#]/.test(match[0]) && startsSentence;
    return {
      start,
      end: start + match[0].length,
      text: match[0],
      folded: fold(match[0]),
      isCapital: /^\p{Lu}/u.test(match[0]),
      startsSentence,
      startsClause: startsSentence || clauseEnd.test(gap),
      sentence,
    };
  });
  const questions = questionSentences(visible, words);
  return words.map((item, index) => ({
    ...item,
    endsClause: words[index + 1]?.startsClause ?? true,
    isQuestion: questions.has(item.sentence),
  }));
}

/** The point of an abbreviation or of a single letter (*z. B.*) ends no sentence. */
function endsSentence(gap: string, previous: string): boolean {
  if (!sentenceEnd.test(gap)) return false;
  return !(/^\.\s?$/.test(gap) && (/^\p{L}$/u.test(previous) || abbreviations.has(fold(previous))));
}

function questionSentences(text: string, words: readonly Pick<AddressWord, 'end' | 'sentence'>[]): Set<number> {
  const questions = new Set<number>();
  words.forEach((item, index) => {
    const next = words[index + 1];
    if (next?.sentence === item.sentence) return;
    const gap = text.slice(item.end, item.end + 4);
    if (/^[^\p{L}\n]{0,3}\?/u.test(gap)) questions.add(item.sentence);
  });
  return questions;
}

/** Blanks keep the offsets. A text that is one quotation as a whole speaks for itself. */
function withoutQuotations(text: string): string {
  const linkless = text.replace(chunk, (match) => (link.test(match) ? blank(match) : match));
  const blanked = linkless.replace(quotation, blank);
  return /\p{L}/u.test(blanked) ? blanked : linkless;
}

const blank = (match: string) => ' '.repeat(match.length);

function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => unfolded[letter] ?? letter);
}
