import { readFileSync, writeFileSync } from 'node:fs';

// The front door re-exports rooms and nothing else, so its types are its source with the paths of the built rooms. (A
// type bundler would turn each namespace into a value of its own.)
const source = readFileSync('src/index.ts', 'utf8');

for (const [types, ending] of [
  ['d.ts', 'js'],
  ['d.cts', 'cjs'],
] as const) {
  writeFileSync(`dist/index.${types}`, source.replace(/'\.\/(\w+)\/index\.js'/g, `'./$1.${ending}'`));
}
