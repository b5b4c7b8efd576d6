import { readdirSync, readFileSync } from 'node:fs';
import type { KpiDescription } from '../src/kpi/describe.js';
import * as kpi from '../src/kpi/index.js';
import type { KpiResult } from '../src/models/kpiResult.js';
import { kpiInputs } from './kpiInputs.js';
import { intervalInWords } from './kpiIntervals.js';
import { claimOf, inWords, literal, memberOf } from './kpiWords.js';

/** One case of the specification. */
export interface KpiVector {
  readonly id: string;
  readonly call: string;
  readonly input: object;
  readonly throws?: object;
}

/** All cases of the room; the worked examples of the concepts come first. */
export const kpiVectors: readonly KpiVector[] = readdirSync('test/vectors/kpi')
  .sort((a, b) => Number(b.startsWith('worked')) - Number(a.startsWith('worked')) || (a < b ? -1 : 1))
  .flatMap((file) => (JSON.parse(readFileSync(`test/vectors/kpi/${file}`, 'utf8')) as { cases: KpiVector[] }).cases);

/** Longest input, as JSON, that a reader takes in. */
const READABLE = 420;

const formulas = kpi as unknown as Readonly<Record<string, (input: object) => KpiResult<unknown>>>;

/** The answer of a formula, named by its id. */
export function answerOf(id: string, input: object): KpiResult<unknown> {
  const formula = formulas[id];
  if (formula === undefined) throw new Error(`no formula is named ${id}`);
  return formula(input);
}

const vectorsOf = (id: string) =>
  kpiVectors.filter(
    ({ call, throws, input }) => call === id && throws === undefined && JSON.stringify(input).length < READABLE,
  );

/** The input that a page works through: chosen by hand, else the first readable vector with an answer. */
export function workedInput(id: string): { readonly input: object; readonly from: string } | null {
  const byHand = kpiInputs[id];
  if (byHand !== undefined) return { input: byHand, from: 'numbers made up' };
  const vector = vectorsOf(id).find(({ input }) => answerOf(id, input).value !== null);
  return vector === undefined ? null : { input: vector.input, from: `vector \`${vector.id}\`` };
}

/** The worked numbers of a KPI as an executed block and what its interval says; nothing where no input is readable. */
export function workedLines(definition: KpiDescription): string[] {
  const { id } = definition;
  const worked = workedInput(id);
  if (worked === null) return [];
  const result = answerOf(id, worked.input);
  const { interval, flags, n, value } = result;
  const limits = interval === null ? ['interval'] : ['interval?.low', 'interval?.high'];
  const claims = [
    ...valueClaims(value),
    `result.n; ${claimOf(n)}`,
    ...limits.map(
      (path) =>
        `result.${path}; ${claimOf(interval === null ? null : interval[path.endsWith('low') ? 'low' : 'high'])}`,
    ),
    `result.flags; ${claimOf(flags)}`,
  ];
  const spoken = { unit: result.unit, range: definition.range };
  const said = typeof value === 'number' ? `In words: ${inWords(value, spoken)}. ` : '';
  return [
    '```ts',
    `import { ${id} } from 'social-crm/kpi';`,
    '',
    ...callOf(id, worked.input),
    ...claims,
    ...nullClaim(id),
    '```',
    `${said}${intervalInWords(result, definition)} (${capital(worked.from)}.)`,
    '',
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function valueClaims(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [`result.value; ${claimOf(value)}`];
  const members = Array.isArray(value) ? [] : Object.entries(value);
  if (members.length === 0) return [`result.value; ${claimOf(value)}`];
  return members.slice(0, 6).flatMap(([name, member]) => memberClaims(`result.value${memberOf(name)}`, member));
}

function memberClaims(path: string, member: unknown): string[] {
  if (typeof member !== 'object' || member === null || Array.isArray(member)) return [`${path}; ${claimOf(member)}`];
  return Object.entries(member).flatMap(([name, inner]) => memberClaims(`${path}${memberOf(name)}`, inner));
}

function callOf(id: string, input: object): string[] {
  const line = `const result = ${id}(${literal(input)});`;
  if (line.length <= 120) return [line];
  const fields = Object.entries(input).flatMap(([name, value]) => wrapped(`  ${name}: ${literal(value)},`));
  return [`const result = ${id}({`, ...fields, '});'];
}

/** A long line broken after its commas. */
function wrapped(line: string): string[] {
  if (line.length <= 120) return [line];
  const ends = ['}, ', '], ', ', '].map((end) => line.lastIndexOf(end, 116) + end.length - 2);
  const end = ends.find((each) => each > 20) ?? line.length;
  return [line.slice(0, end + 1), ...wrapped(`    ${line.slice(end + 2)}`)];
}

/** When the data allow no statement: the first vector of which the answer is null. */
function nullClaim(id: string): string[] {
  const none = vectorsOf(id).find(
    ({ input }) => JSON.stringify(input).length < 90 && answerOf(id, input).value === null,
  );
  return none === undefined ? [] : [`${id}(${literal(none.input)}).value; // => null`];
}
