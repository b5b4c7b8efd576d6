import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../cli/runCommand.js';

const SAMPLES = ['nordfunk-forum.xml', 'nordfunk-blog-comments.xml', 'nordfunk-mentions.xml', 'telecom-watch.xml'].map(
  (name) => `examples/feeds/${name}`,
);
const FIXED = ['--config', 'examples/crm.json', '--now', '2026-03-02T12:00:00Z'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'social-crm-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Options {
  readonly isTTY?: boolean;
  readonly environment?: Record<string, string>;
}

function run(args: readonly string[], { isTTY = false, environment = {} }: Options = {}) {
  const written = { out: '', err: '' };
  const status = runCommand(['node', 'social-crm', ...args], {
    out: { isTTY, columns: 100, write: (text) => (written.out += text) },
    err: { write: (text) => (written.err += text) },
    environment,
    now: () => new Date('2026-03-02T12:00:00Z'),
    input: () => new Uint8Array(),
  });
  return { status, ...written };
}

const report = (args: readonly string[], options?: Options) => run(['report', ...args], options);
const asJson = (args: readonly string[]) => JSON.parse(report([...args, '--format', 'json']).out);

describe('social-crm report', () => {
  test('reads RSS 2.0, Atom and RSS 1.0 and counts their interactions per channel', () => {
    const { channels, failures, files } = asJson([...SAMPLES, ...FIXED]);
    expect(failures).toEqual([]);
    expect(files).toHaveLength(4);
    expect(
      channels.map((channel: { channelId: string; interactions: { value: number } }) => [
        channel.channelId,
        channel.interactions.value,
      ]),
    ).toEqual([
      ['forum', 8],
      ['blog', 7],
      ['mastodon', 4],
      ['reviews', 5],
    ]);
  });

  test('names the angry with the words that made them so, inside their text', () => {
    const { channels } = asJson([...SAMPLES, ...FIXED]);
    const angry = channels.flatMap((channel: { angry: unknown[] }) => channel.angry);
    expect(angry.length).toBeGreaterThanOrEqual(3);
    for (const { anger, evidence, triage } of angry) {
      expect(anger).toBeGreaterThanOrEqual(0.6);
      expect(evidence.length).toBeGreaterThan(0);
      expect(triage).toMatchObject({ team: 'service', priority: 'urgent' });
    }
  });

  test('tells due from overdue, and does not guess answers where the host is unknown', () => {
    const { channels } = asJson([...SAMPLES, ...FIXED]);
    const byId = Object.fromEntries(channels.map((channel: { channelId: string }) => [channel.channelId, channel]));
    expect(byId['forum'].overdue.map(({ recordId }: { recordId: string }) => recordId)).toContain(
      'forum:topic-doppelt abgebucht und keiner antwortet',
    );
    for (const { lateByMs } of byId['forum'].overdue) expect(lateByMs).toBeGreaterThan(0);
    for (const { remainingMs } of byId['forum'].due) expect(remainingMs).toBeGreaterThan(0);
    expect(byId['reviews']).toMatchObject({ due: [], overdue: [], unansweredShare: null });
  });

  test('gives shares of voice that add up to one', () => {
    const { shareOfVoice } = asJson([...SAMPLES, ...FIXED]);
    const sum = shareOfVoice.reduce(
      (total: number, entry: { shareOfVoice: { value: number } }) => total + entry.shareOfVoice.value,
      0,
    );
    expect(sum).toBeCloseTo(1, 12);
    expect(shareOfVoice.map(({ brand }: { brand: string }) => brand)).toEqual(['Nordfunk', 'Telstern']);
  });

  test('writes the same JSON twice, to the terminal and to a file', () => {
    const out = join(folder, 'report.json');
    const { status, out: text } = report([...SAMPLES, ...FIXED, '--out', out]);
    expect(status).toBe(0);
    expect(text).toContain(out);
    expect(readFileSync(out, 'utf8')).toBe(report([...SAMPLES, ...FIXED, '--format', 'json']).out);
  });

  test('is plain in a pipe and coloured on a terminal', () => {
    const escapeCode = String.fromCharCode(27);
    expect(report([...SAMPLES, ...FIXED]).out).not.toContain(escapeCode);
    expect(report([...SAMPLES, ...FIXED], { isTTY: true }).out).toContain(escapeCode);
    expect(report([...SAMPLES, ...FIXED], { isTTY: true, environment: { NO_COLOR: '1' } }).out).not.toContain(
      escapeCode,
    );
  });

  test('says what it assumes where nothing is configured', () => {
    const { status, out } = report([SAMPLES[0] as string, '--now', '2026-03-02T12:00:00Z']);
    expect(status).toBe(0);
    expect(out).toContain('assumed: no organisation configured');
    expect(out).toContain('assumed: no calendars configured');
  });
});

describe('files that cannot be read', () => {
  const broken = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  test.each([
    ['no such file', () => join(folder, 'missing.xml'), 'enoent'],
    ['a path through a file', () => join('package.json', 'feed.xml'), 'enotdir'],
    ['a directory', () => folder, 'is-a-directory'],
    ['an empty file', () => broken('empty.xml', ''), 'empty-input'],
    ['a page of HTML', () => broken('page.xml', '<!doctype html><html><body>Hello</body></html>'), 'not-a-feed'],
    ['broken XML', () => broken('broken.xml', '<rss version="2.0"><channel><item><title>a</channel>'), 'malformed-xml'],
    ['JSON of no known export', () => broken('weather.json', '{"weather":"fine"}'), 'value-unsupported'],
  ])('%s is one line, and the others are still read', (_name, path, code) => {
    const file = path();
    const { status, err, out } = report([file, SAMPLES[0] as string, ...FIXED]);
    expect(status).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err.startsWith(`${file}: ${code}: `)).toBe(true);
    expect(out).toContain('Nordfunk Community');
  });

  test('what a customer writes is shown to the terminal, never obeyed by it', () => {
    const acting = '\u001b[2J\u0007\u202eterrible service, I am furious';
    const item = `<item><title>${acting.replace('\u001b', '&#x9b;').replace('\u0007', '&#x85;')}</title></item>`;
    const file = broken('acting.xml', `<rss version="2.0"><channel><title>a&#x9b;31m</title>${item}</channel></rss>`);
    const { out, err } = report([file, join(folder, 'no\u001b[31m.xml'), ...FIXED]);
    expect(out).toContain('interactions');
    expect(out + err).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  test('a feed without items is a channel with nothing in it', () => {
    const file = broken('quiet.xml', '<rss version="2.0"><channel><title>Quiet</title></channel></rss>');
    const { status, err, out } = report([file, ...FIXED]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/interactions +0\b/u);
  });

  test('a file of 200 MB is one line and is not loaded', () => {
    const file = broken('large.xml', '');
    truncateSync(file, 200 * 1024 * 1024);
    const { status, err } = report([file, ...FIXED]);
    expect(status).toBe(1);
    expect(err).toBe(`${file}: limit-bytes: has 200 MB, at most 64 MB are read at once\n`);
  });
});

describe('wrong calls', () => {
  const config = (name: string, value: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
    return path;
  };

  test.each([
    ['no JSON', () => config('a.json', '{'), 'is no JSON'],
    ['no object', () => config('b.json', '[]'), 'one JSON object'],
    ['an unknown field', () => config('c.json', { organization: {} }), 'unknown field organization'],
    ['a wrong type', () => config('d.json', { organisation: { id: 'x', name: 7 } }), 'organisation.name'],
    [
      'a calendar that the policy names and nobody gives',
      () => config('e.json', { calendars: {} }),
      'which is not given',
    ],
    ['an unknown zone', () => config('f.json', { timeZone: 'Europe/Nowhere' }), 'timeZone'],
    [
      'a channel without files',
      () => config('g.json', { channels: [{ id: 'a', platform: 'b', type: 'c' }] }),
      'channels.0.files',
    ],
  ])('a configuration with %s is one line that names the place', (_name, path, part) => {
    const { status, err, out } = report([SAMPLES[0] as string, '--config', path()]);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain('config-invalid');
    expect(err).toContain(part);
  });

  test.each([
    [['--config', 'nowhere.json'], 'nowhere.json: enoent: no such file'],
    [['--now', 'yesterday'], '--now: option-invalid'],
    [['--now', '2026-03-02T12:00:00'], '--now: option-invalid'],
    [['--format', 'yaml'], '--format: option-invalid'],
    [['--out', 'no/such/folder/report.json', '--now', '2026-03-02T12:00:00Z'], 'not-writable'],
    [['--colour'], 'Unknown option'],
  ])('%s', (args, line) => {
    const { status, err } = report([SAMPLES[0] as string, ...args]);
    expect(status).toBe(2);
    expect(err).toContain(line);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('no file at all is one line', () => {
    const { status, err } = run(['report']);
    expect(status).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('an unknown command is one line', () => {
    const { status, err } = run(['rapport']);
    expect(status).toBe(2);
    expect(err).toContain('rapport');
  });
});

test('the real feeds beside the checkout are read', ({ skip }) => {
  const shared = '../shared/data/feeds/files';
  if (!existsSync(shared)) skip('the shared data are not beside the checkout');
  const list = readdirSync(shared, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .map((name) => `${shared}/${name}`)
    .sort();
  const { channels, failures } = asJson([...list, '--now', '2026-03-02T12:00:00Z']);
  expect(channels.length).toBeGreaterThan(0);
  for (const { reason } of failures) expect(reason).not.toBe('');
});
