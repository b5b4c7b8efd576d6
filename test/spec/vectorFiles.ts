import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface VectorCase {
  readonly id: string;
  readonly sentence: string;
  readonly source: string;
  readonly call: string;
  readonly input: unknown;
  readonly equals?: unknown;
  readonly includes?: unknown;
  readonly at?: Readonly<Record<string, unknown>>;
  readonly throws?: { readonly code: string; readonly path?: readonly (string | number)[] };
  readonly tolerance?: number;
}

export interface VectorFile {
  readonly path: string;
  readonly room: string;
  readonly topic: string;
  readonly description: string;
  readonly fixtures?: Readonly<Record<string, unknown>>;
  readonly cases: readonly VectorCase[];
}

/** Found by the name of the package, since the command that is built reads them too. */
const folder = join(dirname(createRequire(import.meta.url).resolve('social-crm/package.json')), 'test/vectors/');

/** All vector files, ordered by room and topic. */
export function readVectorFiles(): VectorFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && !path.endsWith('.schema.json'))
    .sort()
    .map((path) => ({ ...JSON.parse(readFileSync(`${folder}${path}`, 'utf8')), path }));
}

export function readVectorSchema(): object {
  return JSON.parse(readFileSync(`${folder}vector-file.schema.json`, 'utf8'));
}
