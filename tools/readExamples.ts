import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One fenced `ts` block of the documentation. */
export interface Example {
  /** File and line of the first line of code, as an editor opens it. */
  readonly place: string;
  readonly code: string;
}

const root = fileURLToPath(new URL('../', import.meta.url));

/** Every `ts` example of README.md, docs/ and the docstrings of src/. */
export function readExamples(): Example[] {
  const pages = ['README.md', ...filesBelow('docs', '.md')].flatMap((path) => fencedBlocks(path, read(path)));
  const docstrings = filesBelow('src', '.ts').flatMap((path) => fencedBlocks(path, onlyComments(read(path))));
  return [...pages, ...docstrings];
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => `${folder}/${path}`)
    .sort();
}

const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

/** The text of a source file with all but the content of its docstrings blanked, so that line numbers stay. */
function onlyComments(source: string): string {
  let inside = false;
  return source
    .split('\n')
    .map((line) => {
      if (line.trimStart().startsWith('/**')) inside = true;
      const content = inside ? line.replace(/^\s*(\/\*\*|\*)?\s?/, '') : '';
      if (line.includes('*/')) inside = false;
      return content;
    })
    .join('\n');
}

function fencedBlocks(path: string, text: string): Example[] {
  const blocks: Example[] = [];
  let open: { line: number; code: string[] } | null = null;
  text.split('\n').forEach((line, index) => {
    if (open === null) {
      if (/^\s*```ts\s*$/.test(line)) open = { line: index + 2, code: [] };
    } else if (/^\s*```\s*$/.test(line)) {
      blocks.push({ place: `${relative('.', path)}:${open.line}`, code: open.code.join('\n') });
      open = null;
    } else {
      open.code.push(line);
    }
  });
  return blocks;
}
