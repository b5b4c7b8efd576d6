import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { SocialCrmError } from '../src/internal/errors.js';
import { adapters } from './adapters/index.js';
import { difference, valueAt } from './spec/compare.js';
import { readVectorFiles, readVectorSchema, type VectorCase, type VectorFile } from './spec/vectorFiles.js';

const files = readVectorFiles();

describe('vector files', () => {
  const validate = new Ajv2020({ allErrors: false }).compile(readVectorSchema());

  test.each(files)('$path fits the schema and lies in its room', ({ path, ...file }) => {
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    expect(path).toBe(`${file.room}/${file.topic}.json`);
  });

  test('no id is used twice', () => {
    const ids = files.flatMap((file) => file.cases.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe.each(files)('$room: $topic', (file) => {
  test.each(file.cases)('$id: $sentence', (vector) => {
    expect(problem(file, vector)).toBeNull();
  });
});

function problem(file: VectorFile, vector: VectorCase): string | null {
  const call = adapters[file.room]?.[vector.call];
  if (call === undefined) return `no adapter answers the call ${vector.call} of room ${file.room}`;
  const run = () => call(vector.input as never, (file.fixtures ?? {}) as never);
  return vector.throws === undefined ? resultProblem(run(), vector) : errorProblem(run, vector.throws);
}

function resultProblem(result: unknown, vector: VectorCase): string | null {
  const tolerance = vector.tolerance ?? 0;
  const comparisons = [
    ...('equals' in vector ? [difference(result, vector.equals, { tolerance, mode: 'equals' })] : []),
    ...('includes' in vector ? [difference(result, vector.includes, { tolerance, mode: 'includes' })] : []),
    ...Object.entries(vector.at ?? {}).map(([path, expected]) => {
      const found = difference(valueAt(result, path), expected, { tolerance, mode: 'equals' });
      return found === null ? null : `at ${path}: ${found}`;
    }),
  ];
  return comparisons.find((found) => found !== null) ?? null;
}

function errorProblem(run: () => unknown, expected: NonNullable<VectorCase['throws']>): string | null {
  try {
    return `expected the error ${expected.code}, got the result ${JSON.stringify(run())}`;
  } catch (error) {
    if (!(error instanceof SocialCrmError)) throw error;
    const wanted = expected.path === undefined ? { code: expected.code } : expected;
    return difference({ code: error.code, path: error.path }, wanted, { tolerance: 0, mode: 'includes' });
  }
}
