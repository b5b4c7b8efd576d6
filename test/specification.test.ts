import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { caseProblem } from './spec/caseProblem.js';
import { readVectorFiles, readVectorSchema } from './spec/vectorFiles.js';

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
    expect(caseProblem(file, vector)).toBeNull();
  });
});
