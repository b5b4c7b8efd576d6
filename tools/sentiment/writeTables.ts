/**
 * npx tsx --tsconfig tsconfig.test.json tools/sentiment/writeTables.ts [results.json]: writes the measured tables into
 * docs/sentiment.md and docs/sentiment-model-card.md, between `<!-- table: name -->` and `<!-- end -->`. The figures are
 * those of `npm run eval:sentiment -- --json=tools/sentiment/results.json`; another file is copied there first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { corpora } from './corpora.js';

interface Across {
  readonly language: string;
  readonly set: string;
  readonly derived: boolean;
  readonly texts: number;
  readonly rules: number;
  readonly across: number;
  readonly interval: readonly number[];
}

interface Anger {
  readonly language: string;
  readonly angerIn: string;
  readonly training: string;
  readonly texts: number;
  readonly angry: number;
  readonly rulesAuc: number;
  readonly auc: number;
  readonly interval: readonly number[];
  readonly precision: number;
  readonly recall: number;
}

interface Own {
  readonly language: string;
  readonly own: string;
  readonly texts: number;
  readonly meant: number;
  readonly auc: number;
  readonly precision: number;
  readonly recall: number;
  readonly falseAlarms: number;
}

interface Shipped {
  readonly language: string;
  readonly set: string;
  readonly texts: number;
  readonly method: string;
  readonly f1: number;
  readonly recall: number;
  readonly accuracy: number;
  readonly interval: readonly number[];
  readonly calibrated: number;
}

interface Results {
  readonly classes: readonly Across[];
  readonly anger: readonly Anger[];
  readonly own: readonly Own[];
  readonly shipped: readonly Shipped[];
}

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const kept = at('tools/sentiment/results.json');
const given = process.argv[2];
if (given !== undefined) writeFileSync(kept, readFileSync(given, 'utf8'));
const results = JSON.parse(readFileSync(kept, 'utf8')) as Results;

const one = (value: number) => value.toFixed(1);
const range = ([low = 0, high = 0]: readonly number[]) => `[${one(low)}, ${one(high)}]`;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const names: Readonly<Record<string, string>> = { en: 'English', de: 'German' };
const nameOf = ({ set, derived }: { set: string; derived: boolean }) => (derived ? `${set} *` : set);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const isPeer = ({ method }: Shipped) => !method.startsWith('social-crm');

/** Each corpus: rules, head trained without it, the best peer, and the shipped weights that have seen it. */
function accuracy(language: string): string {
  const sets = results.classes.filter((row) => row.language === language);
  const rows = sets.map((row) => {
    const here = results.shipped.filter(({ set, language: other }) => set === row.set && other === language);
    const best = here.filter(isPeer).reduce((left, right) => (right.f1 > left.f1 ? right : left));
    const ours = here.find(({ method }) => /english$|german$/.test(method));
    return { row, best, seen: ours?.f1 ?? 0 };
  });
  return table(
    ['set', 'texts', 'rules alone', '**set left out of the training**', 'best peer', 'as shipped (has seen the set)'],
    [
      ...rows.map(({ row, best, seen }) => [
        nameOf(row),
        row.texts.toLocaleString('en'),
        one(row.rules),
        `**${one(row.across)}** ${range(row.interval)}`,
        `${one(best.f1)} ${range(best.interval)} ${best.method}`,
        one(seen),
      ]),
      [
        'mean',
        '',
        one(mean(sets.map(({ rules }) => rules))),
        `**${one(mean(sets.map(({ across }) => across)))}**`,
        one(mean(rows.map(({ best }) => best.f1))),
        one(mean(rows.map(({ seen }) => seen))),
      ],
    ],
  );
}

/** Every method by set, with default labels; in the last columns the mean, and the mean with thresholds from one half. */
function peers(language: string): string {
  const own = results.shipped.filter((row) => row.language === language);
  const sets = [...new Set(own.map(({ set }) => set))];
  const methods = [...new Set(own.filter(isPeer).map(({ method }) => method))];
  const across = results.classes.filter((row) => row.language === language);
  return table(
    ['macro-F1', ...sets, 'mean', 'mean, thresholds from one half'],
    [
      [
        `**social-crm, set left out**`,
        ...sets.map((set) => `**${one(across.find((row) => row.set === set)?.across ?? 0)}**`),
        `**${one(mean(across.map((row) => row.across)))}**`,
        '',
      ],
      ...methods.map((method) => {
        const of = sets.map((set) => own.find((row) => row.method === method && row.set === set));
        return [
          method,
          ...of.map((row) => one(row?.f1 ?? 0)),
          one(mean(of.map((row) => row?.f1 ?? 0))),
          one(mean(of.map((row) => row?.calibrated ?? 0))),
        ];
      }),
    ],
  );
}

function englishAndWink(): string {
  const own = results.shipped.filter(({ language }) => language === 'en');
  const sets = [...new Set(own.map(({ set }) => set))];
  const row = (name: string) => {
    const of = sets.map((set) =>
      own.find(({ method, set: other }) => method === `social-crm ${name}` && other === set),
    );
    return [`\`${name}\``, ...of.map((result) => one(result?.f1 ?? 0)), one(mean(of.map((result) => result?.f1 ?? 0)))];
  };
  return table(['macro-F1, weights as shipped', ...sets, 'mean'], [row('english'), row('winkEnglish')]);
}

function anger(): string {
  const rows = results.anger.map((row) => [
    row.angerIn,
    `${row.texts.toLocaleString('en')}, ${row.angry} angry`,
    row.training,
    row.rulesAuc.toFixed(2),
    `**${row.auc.toFixed(2)}** [${row.interval.map((value) => value.toFixed(2)).join(', ')}]`,
    row.precision.toFixed(2),
    row.recall.toFixed(2),
  ]);
  return table(
    ['set', 'texts', 'head trained on', 'AUC, rules', 'AUC, rules and head', 'precision at 0.5', 'recall at 0.5'],
    rows,
  );
}

function own(): string {
  const rows = results.own.map((row) => [
    `${names[row.language]}: ${row.own}`,
    `${row.texts}, ${row.meant} meant`,
    row.auc.toFixed(2),
    row.precision.toFixed(2),
    row.recall.toFixed(2),
    `${(100 * row.falseAlarms).toFixed(1)} %`,
  ]);
  return table(['own sentences', 'texts', 'AUC', 'precision at 0.5', 'recall at 0.5', 'false alarms'], rows);
}

/** Macro-recall and accuracy of the weights as shipped. */
function shipped(): string {
  const rows = results.shipped
    .filter((row) => !isPeer(row))
    .map((row) => [
      row.set,
      row.method.replace('social-crm ', ''),
      `${one(row.f1)} ${range(row.interval)}`,
      one(row.recall),
      one(row.accuracy),
    ]);
  return table(['set', 'analyzer', 'macro-F1', 'macro-recall', 'accuracy'], rows);
}

function data(): string {
  const count = (name: string) => {
    const classes = results.classes.find(({ set }) => set === name);
    const angry = results.anger.find(({ angerIn }) => angerIn === name);
    return [
      `${classes?.texts.toLocaleString('en') ?? '0'}${classes?.derived === true ? ' (classes from emotions)' : ''}`,
      angry === undefined ? '–' : `${angry.texts.toLocaleString('en')}`,
    ];
  };
  return table(
    ['corpus', 'language', 'texts with a class', 'texts for anger', 'licence', 'attribution', 'weight'],
    corpora.map(({ name, language, licence, attribution, weight }) => [
      name,
      names[language] ?? language,
      ...count(name),
      licence,
      attribution,
      String(weight),
    ]),
  );
}

const tables: Readonly<Record<string, () => string>> = {
  'accuracy-en': () => accuracy('en'),
  'accuracy-de': () => accuracy('de'),
  'peers-en': () => peers('en'),
  'peers-de': () => peers('de'),
  'english-wink': englishAndWink,
  anger,
  own,
  shipped,
  data,
};

for (const path of ['docs/sentiment.md', 'docs/sentiment-model-card.md']) {
  const page = readFileSync(at(path), 'utf8');
  const filled = page.replace(
    /(<!-- table: ([a-z-]+) -->\n)[\s\S]*?(\n?<!-- end -->)/g,
    (_, begin: string, name: string) => `${begin}${tables[name]?.() ?? ''}\n<!-- end -->`,
  );
  if (filled !== page) writeFileSync(at(path), filled);
}
