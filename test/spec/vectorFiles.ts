import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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

const folder = fileURLToPath(new URL('../vectors/', import.meta.url));

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
