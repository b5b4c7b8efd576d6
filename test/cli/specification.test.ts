import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../cli/runCommand.js';
import { SocialCrmError } from '../../src/models/index.js';
import { adapters } from '../adapters/index.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'social-crm-specification-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], standardInput = '') {
  const written = { out: '', err: '' };
  const status = runCommand(['node', 'social-crm', ...args], {
    out: { write: (text) => (written.out += text) },
    err: { write: (text) => (written.err += text) },
    environment: {},
    now: () => new Date(0),
    input: () => new TextEncoder().encode(standardInput),
  });
  return { status, ...written };
}

interface Case {
  readonly id: string;
  readonly room: string;
  readonly call: string;
  readonly input: unknown;
  readonly fixtures?: unknown;
}

const casesOf = (args: readonly string[]): Case[] =>
  run(['cases', ...args])
    .out.trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** What a foreign implementation would write: the answers of this one, as JSON. */
function answerOf({ id, room, call, input, fixtures = {} }: Case): string {
  try {
    return JSON.stringify({ id, result: adapters[room]?.[call]?.(input as never, fixtures as never) ?? null });
  } catch (error) {
    if (error instanceof SocialCrmError) return JSON.stringify({ id, error: { code: error.code, path: error.path } });
    throw error;
  }
}

const WILSON = ['--call', 'wilson'];
const wilson = () => casesOf(WILSON).map(answerOf);

describe('social-crm cases', () => {
  test('prints a line a case, without what is expected', () => {
    const cases = casesOf(WILSON);
    expect(cases.length).toBeGreaterThan(5);
    for (const line of cases) expect(Object.keys(line)).toEqual(['id', 'room', 'topic', 'call', 'input']);
  });

  test('knows rooms and topics, and says when nothing fits', () => {
    const cases = casesOf(['--room', 'listening', '--topic', 'queries']);
    expect(new Set(cases.map(({ room }) => room))).toEqual(new Set(['listening']));
    expect(run(['cases', '--room', 'cellar'])).toEqual({
      status: 2,
      out: '',
      err: 'social-crm: --room cellar: option-invalid: no case of the specification fits\n',
    });
  });
});

describe('social-crm verify', () => {
  test('answers in JSON are enough for every case of the specification', () => {
    const answers = casesOf([]).map(answerOf);
    const { status, out } = run(['verify'], answers.join('\n'));
    expect([status, out]).toEqual([0, `${answers.length} passed, 0 failed, 0 not answered\n`]);
    expect(answers.length).toBeGreaterThan(4000);
  });

  test('reads a file, tells what differs and ends with 1', () => {
    const [first = '', ...rest] = wilson();
    const { id } = JSON.parse(first);
    const path = join(folder, 'answers.jsonl');
    writeFileSync(path, [JSON.stringify({ id, result: { low: 2, high: 3 } }), ...rest].join('\r\n'));
    const { status, out } = run(['verify', path, ...WILSON]);
    expect(status).toBe(1);
    expect(out).toMatch(new RegExp(`^kpi ${id.replaceAll('.', '\\.')}: .* expected .*, got 2\\n`));
    expect(out).toMatch(new RegExp(`${rest.length} passed, 1 failed, 0 not answered\\n$`));
  });

  test('a case without an answer is a failure, unless a part was promised', () => {
    const [, ...rest] = wilson();
    const summary = `${rest.length} passed, 0 failed, 1 not answered\n`;
    expect(run(['verify', ...WILSON], rest.join('\n'))).toMatchObject({ status: 1, out: summary });
    expect(run(['verify', '--partial', ...WILSON], rest.join('\n'))).toMatchObject({ status: 0, out: summary });
  });

  test('no answer at all is a failure, also in part', () => {
    expect(run(['verify', '--partial', ...WILSON], '\n').status).toBe(1);
  });

  test.each([
    ['no JSON', '{"id":', 'standard input:1: answer-invalid: must be a JSON object with the id of a case'],
    ['no object', '[]', 'standard input:1: answer-invalid: must be a JSON object with the id of a case'],
    ['no result', '{"id":"a"}', 'standard input:1: answer-invalid: must have either a result, or an error with a code'],
    ['both', '{"id":"a","result":1,"error":{"code":"x"}}', 'must have either a result, or an error with a code'],
    ['an error without a code', '{"id":"a","error":"bad"}', 'must have either a result, or an error with a code'],
    ['a stranger', '{"id":"a","result":1}', 'standard input: answer-invalid: a is no case that was selected'],
    ['the same twice', '\n{"id":"a","result":1}\n{"id":"a","result":1}', 'standard input:3: answer-invalid: answers a'],
  ])('%s is a mistake of the caller', (_, answers, message) => {
    const { status, err } = run(['verify', ...WILSON], answers);
    expect([status, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!hasPython)('the example in another language passes (needs python3, else skipped)', () => {
  const { out } = run(['cases', ...WILSON]);
  const { stdout } = spawnSync('python3', ['examples/specification/answer.py'], { input: out, encoding: 'utf8' });
  expect(run(['verify', ...WILSON], stdout)).toMatchObject({ status: 0, err: '' });
});
