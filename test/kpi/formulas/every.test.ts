import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitions } from '../../../src/kpi/definitions.js';
import type { KpiDescription } from '../../../src/kpi/describe.js';
import * as kpi from '../../../src/kpi/index.js';
import { KpiError } from '../../../src/kpi/index.js';
import type { KpiResult } from '../../../src/models/kpiResult.js';
import { readVectorFiles } from '../../spec/vectorFiles.js';
import { checkResult } from './checkResult.js';
import { inputOf, wildNumbers } from './inputArbitrary.js';

const vectors = readVectorFiles()
  .filter(({ room }) => room === 'kpi')
  .flatMap(({ cases }) => cases);

type Formula = (input: object) => KpiResult<unknown>;

const formulas = kpi as unknown as Readonly<Record<string, Formula>>;
const formula = ({ id }: KpiDescription) => formulas[id] as Formula;

/** What a formula does with any input: a sound result or a typed error, nothing else. */
function outcome(definition: KpiDescription, input: object): KpiResult<unknown> | null {
  try {
    return formula(definition)(input);
  } catch (error) {
    if (error instanceof KpiError) return null;
    throw error;
  }
}

describe('every formula', () => {
  test('has one definition, and every definition one formula', () => {
    const ids = definitions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => typeof formulas[id] !== 'function')).toEqual([]);
    expect(ids.length).toBe(182);
  });

  test.each(definitions)('$id: vectors give sound results that fit the definition', (definition) => {
    const cases = vectors.filter(({ call, throws }) => call === definition.id && throws === undefined);
    expect(cases.length).toBeGreaterThan(0);
    for (const { input } of cases) checkResult(formula(definition)(input as object), definition);
  });

  test.each(definitions)('$id: any input gives a sound result or a typed error', (definition) => {
    let sound = 0;
    const check = (input: object) => {
      const result = outcome(definition, input);
      if (result === null) return;
      sound += 1;
      checkResult(result, definition);
    };
    fc.assert(fc.property(inputOf(definition), check), { seed: 1, numRuns: 120 });
    fc.assert(fc.property(inputOf(definition, wildNumbers), check), { seed: 1, numRuns: 80 });
    expect(sound, 'the notation of the definition must make inputs that pass').toBeGreaterThan(0);
  });

  test('a field that is missing or of the wrong kind gives a typed error or is not needed, never another error', () => {
    const wrong = [undefined, null, 'x', 5, [], [null], {}, { a: null }];
    const broken = (definition: KpiDescription) =>
      fc
        .sample(inputOf(definition), { seed: 1, numRuns: 5 })
        .flatMap((input) =>
          Object.keys(definition.input).flatMap((field) => wrong.map((value) => ({ ...input, [field]: value }))),
        );
    for (const definition of definitions) for (const input of broken(definition)) outcome(definition, input);
  });

  test('the input is never changed', () => {
    for (const definition of definitions) {
      fc.assert(
        fc.property(inputOf(definition), (input) => {
          const before = JSON.stringify(input);
          outcome(definition, input);
          expect(JSON.stringify(input)).toBe(before);
        }),
        { seed: 1, numRuns: 10 },
      );
    }
  });
});
