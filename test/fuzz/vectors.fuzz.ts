import { statistics } from '../../src/kpi/index.js';
import { SocialCrmError } from '../../src/models/index.js';
import { adapters } from '../adapters/index.js';
import { readVectorFiles } from '../spec/vectorFiles.js';
import { pick, type Random } from './pick.js';

/** A call that takes longer than this is a failure. */
const SLOWEST_MS = 2000;

/** Of the models those that read foreign data; the others trust what a schema has read, as docs/models.md says. */
const READS_ANYTHING = /^(?:from|parse)/;

/** What stands where something else is expected. */
const HOSTILE: readonly unknown[] = [
  null,
  undefined,
  true,
  '',
  'x',
  '\ud800',
  '__proto__',
  '2026-02-30T25:00:00Z',
  0,
  -0,
  -1,
  0.5,
  1e21,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [],
  [null],
  {},
  JSON.parse('{"__proto__":{"polluted":1}}'),
  { constructor: 1, toString: 1, length: 3 },
];

/**
 * Puts hostile values into the inputs of the vectors, one to three places at once, and calls every room with them: what is
 * thrown must be an error of the library, no number of a result may be `NaN`, no prototype may change, nothing may take
 * longer than two seconds. The same seed makes the same calls.
 */
export function run({ seed, runs }: { seed: number; runs: number }): { runs: number; failures: string[] } {
  const cases = readVectorFiles().flatMap(({ room, cases, fixtures }) =>
    cases.flatMap(({ id, call, input }) =>
      room === 'models' && !READS_ANYTHING.test(call) ? [] : [{ id, room, call, input, fixtures: fixtures ?? {} }],
    ),
  );
  const failures = new Map<string, string | undefined>();
  for (let index = 0; index < runs && failures.size < 400; index += 1) {
    const { id, room, call, input, fixtures } = cases[index % cases.length] as (typeof cases)[number];
    // By its id, so that a new case changes nothing for the others.
    const random = statistics.seededRandom({ seed: seed + hashOf(id) + Math.floor(index / cases.length) });
    let mutant: unknown = input;
    for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) mutant = mutateMember(mutant, random);
    const failure = failureOf(() => adapters[room]?.[call]?.(mutant as never, fixtures as never), mutant);
    if (failure !== null) failures.set(`${room} ${call}: ${failure}`, shown(mutant));
  }
  return { runs, failures: [...failures].map(([failure, mutant]) => `${failure}\n  ${mutant}`) };
}

const hashOf = (text: string) => [...text].reduce((hash, sign) => (Math.imul(hash, 31) + sign.charCodeAt(0)) | 0, 7);

const shown = (value: unknown) =>
  JSON.stringify(value, (_, member) => (typeof member === 'number' ? String(member) : member))?.slice(0, 1000);

function failureOf(call: () => unknown, input: unknown): string | null {
  const start = performance.now();
  const failure = failureOfResult(call, input);
  if (failure !== null) return failure;
  if (Object.hasOwn(Object.prototype, 'polluted')) return 'changed a prototype';
  const ms = performance.now() - start;
  return ms > SLOWEST_MS ? `took ${Math.round(ms)} ms` : null;
}

function failureOfResult(call: () => unknown, input: unknown): string | null {
  try {
    // What was given may be given back.
    return holdsNaN(call(), 0) && !holdsNaN(input, 0) ? 'gave NaN' : null;
  } catch (error) {
    return failureOfError(error as Error);
  }
}

function failureOfError(error: Error): string | null {
  if (error instanceof SocialCrmError) return error.message === '' ? 'threw an error that says nothing' : null;
  return isOfLibrary(error) ? shownError(error) : null;
}

/** An adapter reads the input of a case before the library does, and may stumble over it. */
function isOfLibrary({ stack = '' }: Error): boolean {
  return /\/(src|test)\//.exec(stack)?.[1] === 'src';
}

const shownError = ({ stack = '' }: Error) => stack.split('\n').slice(0, 3).join(' ');

function holdsNaN(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  if (typeof value !== 'object' || value === null || depth > 20) return false;
  return Object.values(value).some((member) => holdsNaN(member, depth + 1));
}

/** A value in whose place another stands, or one of whose members, at any depth, is another or none. */
function mutate(value: unknown, random: Random): unknown {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return isEmpty || random() < 0.15 ? pick(HOSTILE, random) : mutateMember(value, random);
}

function mutateMember(value: unknown, random: Random): unknown {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.length === 0) return typeof value === 'object' && value !== null ? value : pick(HOSTILE, random);
  const key = pick(keys, random);
  // Of arguments in a list only the members change: a call without its argument is no input.
  const isArgument = key === 'args';
  const members = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  if (random() < 0.1 && !isArgument) return without(members, key);
  members[key] = isArgument
    ? (members[key] as unknown[]).map((argument) => mutateMember(argument, random))
    : mutate(members[key], random);
  return members;
}

function without(members: Record<string, unknown>, key: string): unknown {
  if (Array.isArray(members)) return members.filter((_, index) => String(index) !== key);
  const { [key]: _, ...rest } = members;
  return rest;
}
