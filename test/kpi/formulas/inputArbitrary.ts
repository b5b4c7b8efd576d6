import fc from 'fast-check';
import type { KpiDescription } from '../../../src/kpi/describe.js';

/** Numbers that fields of a type may hold: small ones, ends, huge ones. */
export interface Numbers {
  readonly count: fc.Arbitrary<number>;
  readonly number: fc.Arbitrary<number>;
}

export const plainNumbers: Numbers = {
  count: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5000 })),
  number: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 }), fc.double({ min: 1e-6, max: 1000, noNaN: true })),
};

export const wildNumbers: Numbers = {
  count: fc.oneof(plainNumbers.count, fc.constantFrom(0, 1, 2 ** 31, 1e12, -1, 0.5)),
  number: fc.oneof(plainNumbers.number, fc.constantFrom(0, 1, 1e-9, 1e12, -5, Number.NaN, Infinity)),
};

/** Inputs of a formula, made from the notation of its definition. */
export function inputOf(definition: KpiDescription, numbers: Numbers = plainNumbers): fc.Arbitrary<object> {
  const fields = Object.entries(definition.input).map(([name, type]) => {
    const isOptional = type.endsWith('?');
    const values = typed(isOptional ? type.slice(0, -1) : type, numbers);
    return [name, isOptional ? fc.option(values, { nil: undefined, freq: 2 }) : values] as const;
  });
  return fc.record(Object.fromEntries(fields)).map(withoutUndefined);
}

const withoutUndefined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));

const NAMES = ['a', 'b', 'c', 'd'];

/** Words that some records and kinds must be made of to pass. */
const words = fc.constantFrom(...NAMES, 'like', 'solution', 'reach');

function typed(type: string, numbers: Numbers): fc.Arbitrary<unknown> {
  const text = type.trim();
  const union = splitTop(text, '|');
  if (union.length > 1) return fc.oneof(...union.map((one) => typed(one, numbers)));
  if (text.endsWith('[24]')) {
    return fc.array(typed(text.slice(0, -4), numbers), { minLength: 24, maxLength: 24 });
  }
  if (text.endsWith('[]')) return fc.array(typed(text.slice(0, -2), numbers), { maxLength: 12 });
  if (text.startsWith('(')) return typed(text.slice(1, -1), numbers);
  if (text.startsWith('[')) return fc.tuple(...splitTop(text.slice(1, -1), ',').map((one) => typed(one, numbers)));
  if (text.startsWith('{')) return recordOf(text.slice(1, -1).trim(), numbers);
  return primitive(text, numbers);
}

function recordOf(text: string, numbers: Numbers): fc.Arbitrary<unknown> {
  const open = /^\[\w+\]:(.*)$/s.exec(text);
  if (open !== null) return fc.dictionary(words, typed(open[1] as string, numbers), { maxKeys: 4 });
  const members = splitTop(text, ',').map((member) => {
    const [name = '', type = ''] = [member.slice(0, member.indexOf(':')).trim(), member.slice(member.indexOf(':') + 1)];
    const values = typed(type, numbers);
    return [name.replace('?', ''), name.endsWith('?') ? fc.option(values, { nil: undefined }) : values] as const;
  });
  return fc.record(Object.fromEntries(members)).map(withoutUndefined);
}

function primitive(type: string, { count, number }: Numbers): fc.Arbitrary<unknown> {
  if (/^'.*'$/.test(type)) return fc.constant(type.slice(1, -1));
  if (/^\d+$/.test(type)) return fc.constant(Number(type));
  const known: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    null: fc.constant(null),
    count,
    number,
    ms: number,
    amount: number,
    fraction: fc.oneof(fc.double({ min: 1e-9, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0.5)),
    boolean: fc.boolean(),
    string: words,
    id: fc.constantFrom(...NAMES, 1, 2),
    instant: fc.integer({ min: 0, max: 4e12 }),
    zone: fc.constantFrom('UTC', 'Europe/Vienna', 'America/St_Johns'),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
    period: fc.constantFrom('day', 'hour'),
  };
  const found = known[type];
  if (found === undefined) throw new Error(`no values for the type ${type}`);
  return found;
}

function splitTop(text: string, separator: string): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  [...text].forEach((character, index) => {
    if ('{[('.includes(character)) depth += 1;
    if ('}])'.includes(character)) depth -= 1;
    if (character === separator && depth === 0) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  });
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}
