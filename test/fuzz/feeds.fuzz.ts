import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importInteractions, plainText, readFeed } from '../../src/feeds/index.js';
import { pick, type Random } from './pick.js';

const examples = fileURLToPath(new URL('../../examples/feeds/', import.meta.url));
const vectors = fileURLToPath(new URL('../vectors/feeds/', import.meta.url));
const channel = { id: 'c', platform: 'fuzz', hostAuthorIds: ['Support'] };

/** A mutation that takes longer than this is a failure, as is anything thrown. */
const SLOWEST_MS = 2000;

/**
 * Mutates the sample feeds and the inputs of the vectors, and reads what comes out: nothing may be thrown, nothing may take
 * longer than two seconds. The same seed makes the same mutations.
 */
export function run({ seed, runs }: { seed: number; runs: number }): { runs: number; failures: string[] } {
  const random = createRandom(seed);
  const samples = readSamples();
  const failures: string[] = [];
  for (let index = 0; index < runs && failures.length < 10; index += 1) {
    let mutant = pick(samples, random);
    for (let count = 1 + Math.floor(random() * 4); count > 0; count -= 1) mutant = mutate(mutant, samples, random);
    const input = random() < 0.3 ? toBytes(mutant, random) : mutant;
    const failure = failureOf(input);
    if (failure !== null)
      failures.push(`run ${index} of seed ${seed}: ${failure}
${shown(input)}`);
  }
  return { runs, failures };
}

/** The input as JSON: bytes one character each. */
function shown(input: string | Uint8Array): string {
  const text = typeof input === 'string' ? input : `bytes ${String.fromCharCode(...input.subarray(0, 2000))}`;
  return JSON.stringify(text.slice(0, 2000));
}

function failureOf(input: string | Uint8Array): string | null {
  const start = performance.now();
  try {
    const { items } = readFeed(input, { salvage: true });
    for (const { content, summary } of items.slice(0, 5)) plainText(content ?? summary ?? '');
    importInteractions(input, { channel, keepPersonal: ['email'] });
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const ms = performance.now() - start;
  return ms > SLOWEST_MS ? `took ${Math.round(ms)} ms` : null;
}

function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function readSamples(): string[] {
  const feeds = readdirSync(examples).map((name) => readFileSync(`${examples}${name}`, 'utf8'));
  const cases = readdirSync(vectors).flatMap((name) => JSON.parse(readFileSync(`${vectors}${name}`, 'utf8')).cases);
  const inputs = cases.map(({ input }: { input: { text?: string; json?: object } | string }) => textOf(input));
  return [...feeds, ...inputs.filter((text) => text !== '')];
}

const textOf = (input: { text?: string; json?: object } | string): string =>
  typeof input === 'string' ? input : (input.text ?? JSON.stringify(input.json) ?? '');

/** Pieces that parsers stumble over. */
const PIECES = [
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<',
    '>',
    '/>',
    '</',
    '&',
    '&#x41;',
    '&lt;',
    '&amp;',
    '"',
    "'",
    '=',
    '\0',
  ],
  ...[
    '</item>',
    '<item>',
    '<entry>',
    '</title>',
    '<title>',
    '<__proto__>',
    ' constructor="x"',
    'xmlns="urn:x"',
    '\ufffe',
    '\ud800',
  ],
  ...[
    '<!DOCTYPE rss [<!ENTITY x "y">]>',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"__proto__":{}',
    '99999999999999999999',
    'null',
    '\r\n',
    ' ',
  ],
];

type Mutation = (text: string, samples: readonly string[], random: Random) => string;

const place = (text: string, random: Random) => Math.floor(random() * (text.length + 1));

const mutations: readonly Mutation[] = [
  (text, _samples, random) => text.slice(0, place(text, random)),
  (text, _samples, random) => text.slice(place(text, random)),
  (text, _samples, random) => insert(text, pick(PIECES, random), random),
  (text, _samples, random) => insert(text, pick(PIECES, random).repeat(1 + Math.floor(random() * 200)), random),
  (text, _samples, random) => insert(text, String.fromCharCode(Math.floor(random() * 0xffff)), random),
  (text, _samples, random) => cutOut(text, random),
  (text, _samples, random) => doubleUp(text, random),
  (text, samples, random) => splice(text, pick(samples, random), random),
  (text, _samples, random) => text.replaceAll(pick(PIECES, random), () => pick(PIECES, random)),
];

const mutate: Mutation = (text, samples, random) => pick(mutations, random)(text, samples, random).slice(0, 200_000);

function insert(text: string, piece: string, random: Random): string {
  const at = place(text, random);
  return text.slice(0, at) + piece + text.slice(at);
}

function cutOut(text: string, random: Random): string {
  const at = place(text, random);
  return text.slice(0, at) + text.slice(at + Math.floor(random() * 200));
}

function doubleUp(text: string, random: Random): string {
  const at = place(text, random);
  const piece = text.slice(at, at + Math.floor(random() * 300));
  return text.slice(0, at) + piece + text.slice(at);
}

function splice(text: string, other: string, random: Random): string {
  const from = place(other, random);
  return insert(text, other.slice(from, from + Math.floor(random() * 500)), random);
}

/** Bytes with one of them wrong now and then. */
function toBytes(text: string, random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  for (let count = Math.floor(random() * 3); count > 0 && bytes.length > 0; count -= 1) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  return bytes;
}
