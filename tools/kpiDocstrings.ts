import { readdirSync, readFileSync } from 'node:fs';

/** What the code itself says of an exported function. */
export interface Docstring {
  readonly summary: string;
  readonly example: string;
}

const sources = readdirSync('src/kpi', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => readFileSync(`src/kpi/${path}`, 'utf8'));

/** The docstring of a KPI's function: its text up to the first tag, and its example. */
export function docstringOf(id: string): Docstring {
  const pattern = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\nexport (?:function|const) ${id}\\b`);
  const found = sources.map((source) => pattern.exec(source)?.[1]).find((text) => text !== undefined);
  const lines = (found ?? '').split('\n').map((line) => line.replace(/^ \* ?/, ''));
  const firstTag = lines.findIndex((line) => line.startsWith('@'));
  const summary = lines.slice(0, firstTag).join('\n').trim();
  const example = /```ts\n(.*?)\n```/s.exec(lines.join('\n'))?.[1];
  if (summary === '' || example === undefined) throw new Error(`${id} has no docstring with an example`);
  return { summary: summary.replace(/\{@link (\w+)\}/g, '`$1`'), example };
}
