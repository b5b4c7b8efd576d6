import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { channelCatalogue, channelTraits, conversionIssueCodes } from '../../src/models/index.js';
import { jsonSchemas } from '../../tools/writeSchemas.js';

const guide = readFileSync(fileURLToPath(new URL('../../docs/models.md', import.meta.url)), 'utf8');
const schemas = jsonSchemas() as Record<string, { properties: object; required: string[] }>;

const section = (title: string) => guide.split(new RegExp(`^#+ ${title}$`, 'm'))[1]?.split(/^#/m)[0] ?? '';

describe('the guide', () => {
  test.each([
    ['Contact', 'contact'],
    ['Social profile', 'socialProfile'],
    ['Interaction', 'interaction'],
    ['Reaction', 'reaction'],
    ['Counters', 'counters'],
    ['Conversation', 'conversation'],
    ['Channel', 'channel'],
    ['Organisation', 'organisation'],
    ['Service case', 'serviceCase'],
    ['Money', 'money'],
  ])('lists the fields of %s', (title, name) => {
    const rows = [...section(title).matchAll(/^\| `(\w+)`( \*\*R\*\*)? \|/gm)];
    expect(rows.map(([, field]) => field)).toEqual(Object.keys(schemas[name]?.properties ?? {}));
    expect(rows.filter(([, , required]) => required).map(([, field]) => field)).toEqual(schemas[name]?.required);
  });

  test('tells the traits of every type of channel', () => {
    const rows = [...section('The catalogue').matchAll(/^\| (`.*`) \| (\w+) \| ([\w-]+)[^|]* \| (\w+) \|$/gm)];
    const told = rows
      .slice(1)
      .flatMap(([, types = '', visibility, mode, kind]) =>
        [...types.matchAll(/`(\w+)`/g)].map(([, type = '']) => [type, { visibility, mode, class: kind }] as const),
      );
    expect(told.map(([type]) => type).sort()).toEqual(Object.keys(channelCatalogue).sort());
    for (const [type, traits] of told) expect(channelTraits({ type })).toEqual(traits);
  });

  test('lists the codes of issues', () => {
    const rows = [...section('Codes of issues').matchAll(/^\| `([\w-]+)` \| (.*) \|$/gm)];
    expect(Object.fromEntries(rows.map(([, code, meaning]) => [code, meaning]))).toEqual(conversionIssueCodes);
  });
});
