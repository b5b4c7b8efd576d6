import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFault } from '../../src/feeds/exports/jsonFault.js';

const SEED = { seed: 1, numRuns: 2000 };

/** What V8 says of a text: a place, or the sign that it did not expect, or that the end came too early. */
function verdictOfEngine(text: string, place: number): object | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const named = /position (\d+)/.exec(String(error))?.[1];
    if (named !== undefined) return { place: Number(named) };
    const sign = /Unexpected token '(.+?)'/su.exec(String(error))?.[1];
    return sign === undefined ? { place: text.length } : { place, sign };
  }
}

describe('the place of a fault in JSON', () => {
  test.each([
    ['{"id": 1,,}', 9],
    ['[1,2', 4],
    ['[1 2]', 3],
    ['{"a":01}', 6],
    ['{"a":1,}', 7],
    ['{a:1}', 1],
    ['[1,]', 3],
    ['[1}', 2],
    ['{"a":[}', 6],
    ['"a\nb"', 2],
    ['"\\x"', 2],
    ['"\\u12g"', 5],
    ['1 2', 2],
    ['-', 1],
    ['1.', 2],
    ['1e+', 3],
    ['nulL', 3],
    ['', 0],
    ['NaN', 0],
    ['\u00a01', 0],
  ])('%j: %i', (text, place) => {
    expect(jsonFault(text)).toBe(place);
  });

  test('a text cut short ends too early', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        const part = text.slice(0, cut % (text.length + 1));
        expect(jsonFault(part)).toBe(part.length);
      }),
      SEED,
    );
  });

  test('a damaged text goes wrong where the engine says so', () => {
    const signs = fc.constantFrom(...'{}[],:"\\0-.eEtrufalsn \n\u0001ä');
    let faults = 0;
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), signs, (text, where, inserted) => {
        const at = where % (text.length + 1);
        const damaged = text.slice(0, at) + inserted + text.slice(at);
        const place = jsonFault(damaged);
        const verdict = verdictOfEngine(damaged, place);
        if (verdict !== null) faults += 1;
        const sign = String.fromCodePoint(damaged.codePointAt(place) ?? 0);
        expect({ place, sign }).toMatchObject(verdict ?? { place: damaged.length });
      }),
      SEED,
    );
    expect(faults).toBeGreaterThan(500);
  });

  test('a hundred thousand open brackets need no stack', () => {
    expect(jsonFault('['.repeat(100_000))).toBe(100_000);
  });
});
