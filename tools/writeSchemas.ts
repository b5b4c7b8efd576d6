import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';
import * as models from '../src/models/index.js';

/** Exports whose name alone does not say whose schema it is. */
const fileNames: Readonly<Record<string, string>> = { policySchema: 'consentPolicy' };

/** JSON Schema (draft 2020-12) of every model, by file name without ending. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries<unknown>(models).flatMap(([exported, schema]) => {
      if (!exported.endsWith('Schema') || !(schema instanceof z.ZodType)) return [];
      const name = fileNames[exported] ?? exported.replace(/Schema$/, '');
      const json = withoutDetour(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema);
      return [[name, { $id: `urn:social-crm:schemas:${name}`, ...json }]];
    }),
  );
}

type JsonSchema = { readonly $ref?: string; readonly $defs?: Readonly<Record<string, unknown>> };

/** A model stands at the root of its file, not behind a reference, unless it refers to itself. */
function withoutDetour({ $ref, $defs = {}, ...rest }: JsonSchema): object {
  const id = $ref?.replace('#/$defs/', '');
  if (id === undefined) return { ...rest, ...(Object.keys($defs).length === 0 ? {} : { $defs }) };
  const { [id]: own, ...others } = $defs;
  if (JSON.stringify($defs).includes(JSON.stringify($ref))) return { ...rest, $ref, $defs };
  return { ...rest, ...(own as object), ...(Object.keys(others).length === 0 ? {} : { $defs: others }) };
}

function writeSchemas(folder: string): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const schemas = Object.entries(jsonSchemas());
  for (const [name, schema] of schemas) {
    writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return schemas.length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const count = writeSchemas(fileURLToPath(new URL('../schemas', import.meta.url)));
  process.stdout.write(`schemas: ${count} files\n`);
}
