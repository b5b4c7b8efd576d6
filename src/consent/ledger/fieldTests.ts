import { readInstant } from './instants.js';
import { isRecord } from './isRecord.js';

/** Whether a value is of the type that a field must have. */
export type Test = (value: unknown) => boolean;

/** The tests of the fields of a record, by name. */
export type Tests = Readonly<Record<string, Test>>;

/** A string. */
export const isText: Test = (value) => typeof value === 'string';
/** True or false. */
export const isFlag: Test = (value) => typeof value === 'boolean';
/** A number. */
export const isAmount: Test = (value) => typeof value === 'number';
/** An instant that can be read. */
export const isMoment: Test = (value) => !Number.isNaN(readInstant(value));

/** One of these words. */
export const isOneOf =
  (...words: readonly unknown[]): Test =>
  (value) =>
    words.includes(value);

/** Whether every item of a list passes; a plain loop takes half the time of `every` here. */
export function isListOf(value: unknown, test: Test): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!test(value[index])) return false;
  return true;
}

/** A list of strings. */
export const isTexts = (value: unknown): value is readonly string[] => isListOf(value, isText);

/** The first field that is of the wrong type, or required and missing. Fields without a test are not looked at. */
export function unsoundField(
  record: Readonly<Record<string, unknown>>,
  tests: Tests,
  required: readonly string[],
): string | undefined {
  for (const name in tests) {
    const value = record[name];
    if (value === undefined ? required.includes(name) : tests[name]?.(value) !== true) return name;
  }
  return undefined;
}

/** A record whose fields pass. */
export const isRecordOf =
  (tests: Tests, ...required: readonly string[]): Test =>
  (value) =>
    isRecord(value) && unsoundField(value, tests, required) === undefined;
