import { existsSync, readFileSync } from 'node:fs';

/** Licences under which weights trained on a corpus may be shipped. */
export const ALLOWED_LICENCES = ['MIT', 'Apache-2.0', 'BSD-3-Clause', 'CC0-1.0', 'CC-BY-4.0'] as const;

export interface Corpus {
  readonly name: string;
  readonly language: 'de' | 'en';
  readonly files: readonly string[];
  readonly licence: string;
  readonly attribution: string;
  /** Share of this corpus in the training of the classes, relative to others. */
  readonly weight: number;
}

/** Every corpus that the training may read, with the licence under which it is published. */
export const corpora: readonly Corpus[] = [
  {
    name: 'vader-tweets',
    language: 'en',
    files: ['en_vader_tweets.tsv'],
    licence: 'MIT',
    attribution: 'C.J. Hutto, vaderSentiment',
    weight: 1,
  },
  {
    name: 'vader-amazon',
    language: 'en',
    files: ['en_vader_amazon.tsv'],
    licence: 'MIT',
    attribution: 'C.J. Hutto, vaderSentiment',
    weight: 1,
  },
  {
    name: 'vader-movie',
    language: 'en',
    files: ['en_vader_movie.tsv'],
    licence: 'MIT',
    attribution: 'C.J. Hutto, vaderSentiment',
    weight: 1,
  },
  {
    name: 'vader-nyt',
    language: 'en',
    files: ['en_vader_nyt.tsv'],
    licence: 'MIT',
    attribution: 'C.J. Hutto, vaderSentiment',
    weight: 0.7,
  },
  {
    name: 'goemotions',
    language: 'en',
    files: ['en_goemotions_train.tsv'],
    licence: 'Apache-2.0',
    attribution: 'Google Research, GoEmotions',
    weight: 1.6,
  },
  {
    name: 'brighter-en',
    language: 'en',
    files: ['en_brighter_train.tsv'],
    licence: 'CC-BY-4.0',
    attribution: 'SemEval-2025 Task 11, BRIGHTER',
    weight: 0.4,
  },
  {
    name: 'potts',
    language: 'de',
    files: ['de_potts_train.tsv', 'de_potts_dev.tsv'],
    licence: 'MIT',
    attribution: 'U. Sidarenka, PotTS',
    weight: 1,
  },
  {
    name: 'sb10k',
    language: 'de',
    files: ['de_sb10k_train.tsv', 'de_sb10k_dev.tsv'],
    licence: 'CC-BY-4.0',
    attribution: 'M. Cieliebak et al., SB10k',
    weight: 1,
  },
  {
    name: 'mobasa',
    language: 'de',
    files: ['de_mobasa_dev.tsv'],
    licence: 'CC-BY-4.0',
    attribution: 'DFKI, MobASA',
    weight: 0.8,
  },
  {
    name: 'guhr-emotions',
    language: 'de',
    files: ['de_guhr_emotions.tsv'],
    licence: 'MIT',
    attribution: 'O. Guhr et al., german-sentiment',
    weight: 0.15,
  },
  {
    name: 'brighter-de',
    language: 'de',
    files: ['de_brighter_train.tsv'],
    licence: 'CC-BY-4.0',
    attribution: 'SemEval-2025 Task 11, BRIGHTER',
    weight: 0.5,
  },
];

export interface Sample {
  readonly text: string;
  /** 0 negative, 1 neutral, 2 positive, -1 unknown. */
  readonly label: number;
  /** Mean rating where the corpus has one. */
  readonly score: number | null;
  /** 1 angry, 0 not, -1 unknown. */
  readonly anger: number;
  /** Whether the label was derived from emotions, not given. */
  readonly isDerived: boolean;
}

const LABELS = ['negative', 'neutral', 'positive'];
const BAD = ['anger', 'sadness', 'fear', 'disgust'];

/** Reads a corpus; refuses one whose licence is not on the list. */
export function readCorpus(corpus: Corpus, folder: string): Sample[] {
  if (!(ALLOWED_LICENCES as readonly string[]).includes(corpus.licence)) {
    throw new Error(`${corpus.name}: weights trained under ${corpus.licence} may not be shipped`);
  }
  return corpus.files.flatMap((file) => readFile(`${folder}/${file}`));
}

function readFile(path: string): Sample[] {
  if (!existsSync(path))
    throw new Error(`${path} is missing: name the folder of the corpora as argument or in SENTIMENT_DATA`);
  const [head = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  const cells = rows.map((row) => new Map(row.split('\t').map((cell, index) => [columns[index] ?? '', cell])));
  const isLabelled = cells.some((row) => (row.get('label') ?? '') !== '');
  return cells.map((row) => toSample(row, { hasEmotions: columns.includes('emotions'), isLabelled }));
}

interface Columns {
  readonly hasEmotions: boolean;
  /** Classes are derived from emotions only where the corpus gives none at all; a blank among labels means mixed. */
  readonly isLabelled: boolean;
}

function toSample(cells: ReadonlyMap<string, string>, { hasEmotions, isLabelled }: Columns): Sample {
  const emotions = (cells.get('emotions') ?? '').split(',').filter((emotion) => emotion !== '');
  const given = LABELS.indexOf(cells.get('label') ?? '');
  const score = cells.get('score') ?? '';
  return {
    text: cells.get('text') ?? '',
    label: isLabelled || !hasEmotions ? given : derived(emotions),
    score: score === '' ? null : Number(score),
    anger: hasEmotions ? Number(emotions.includes('anger') || emotions.includes('annoyance')) : -1,
    isDerived: !isLabelled,
  };
}

function derived(emotions: readonly string[]): number {
  const isBad = emotions.some((emotion) => BAD.includes(emotion));
  const isGood = emotions.includes('joy');
  if (isBad === isGood) return emotions.length === 0 ? 1 : -1;
  return isGood ? 2 : 0;
}
