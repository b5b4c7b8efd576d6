/**
 * First half of npm run eval:sentiment: every corpus tested by heads that were trained without it ("across domains"),
 * beside the rules alone; then anger likewise; then what the shipped analyzers say of the project's own service messages.
 * `--json=path` writes the figures too.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { angerAcross } from './sentiment/angerAcross.js';
import { classesAcross } from './sentiment/classesAcross.js';
import { ownMessages } from './sentiment/ownMessages.js';
import { loadCorpora, trainLanguage } from './trainSentiment.js';

const folder =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  process.env['SENTIMENT_DATA'] ??
  fileURLToPath(new URL('../../shared/data/sentiment', import.meta.url));
const json = process.argv.find((argument) => argument.startsWith('--json='))?.slice('--json='.length);

function main(): void {
  const classes: unknown[] = [];
  const anger: unknown[] = [];
  for (const language of ['en', 'de'] as const) {
    const loaded = loadCorpora(language, folder);
    for (const held of loaded) {
      const rest = loaded.filter((other) => other !== held);
      const trained = trainLanguage(rest, language);
      classes.push(print(classesAcross(held, trained.classes)));
      if (held.items.some(({ sample }) => sample.anger >= 0)) anger.push(print(angerAcross(held, rest)));
    }
  }
  const own = ownMessages().map(print);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ classes, anger, own }, null, 1)}\n`);
}

/** One line a result: names and figures as they stand in it. */
function print<Result extends object>(result: Result): Result {
  console.log(
    Object.entries(result)
      .map(([name, value]) => `${name} ${value}`)
      .join(' | '),
  );
  return result;
}

if (existsSync(folder)) main();
else console.log(`no labelled texts at ${folder}: name their folder as argument or in SENTIMENT_DATA`);
