// Ratios of src/kpi against its peers, CPU time in one process, engines in turns, best of all rounds.
// node --expose-gc kpi.mjs [--rows 1000000] [--rounds 5]; SOCIAL_CRM_DIST names another build of the room.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { DDSketch } from '@datadog/sketches-js';
import * as duck from '@duckdb/node-api';
import * as aq from 'arquero';
import Graph from 'graphology';
import { TDigest } from 'tdigest';
import { agree, cpuOf, finish, goal, interleaved } from './measure.mjs';

const { values } = parseArgs({ options: { rows: { type: 'string' }, rounds: { type: 'string' } } });
const ROWS = Number(values.rows ?? 1_000_000);
const ROUNDS = Number(values.rounds ?? 5);
const dist = process.env.SOCIAL_CRM_DIST;
const kpi = await import(dist ? pathToFileURL(resolve(dist)).href : '../dist/kpi.js');

const DAY = 86_400_000;
const FROM = Date.UTC(2026, 0, 1);
const BRANDS = 24;
const DAYS = 30;
const AUTHORS = 200_000;
const KINDS = ['mention', 'request', 'reply', 'post', 'message', 'reaction'];
const KPIS = [
  { id: 'responseRate', responder: 'anyone' },
  { id: 'responseTimeAnswered', responder: 'anyone' },
  { id: 'shareOfVoice' },
  { id: 'uniqueAuthors' },
  { id: 'engagementRate', denominator: 'impressions' },
];
const NOW = FROM + DAYS * DAY;
const OPTIONS = {
  groupBy: ['brand', 'day'],
  timeZone: 'UTC',
  window: { from: FROM, to: NOW },
  now: NOW,
  mode: 'exact',
};

const columns = makeColumns();

function makeColumns() {
  const next = kpi.statistics.seededRandom({ seed: 7 });
  const at = new Float64Array(ROWS);
  const kind = new Uint8Array(ROWS);
  const brand = new Uint8Array(ROWS);
  const author = new Int32Array(ROWS);
  const replyTo = new Int32Array(ROWS).fill(-1);
  const engagements = new Uint32Array(ROWS);
  const impressions = new Uint32Array(ROWS);
  const open = [];
  for (let row = 0; row < ROWS; row += 1) {
    at[row] = FROM + Math.floor((row / ROWS) * DAYS * DAY);
    const u = next();
    brand[row] = Math.floor(next() ** 2 * BRANDS);
    author[row] = Math.floor(next() ** 2 * AUTHORS);
    if (u < 0.2) kind[row] = 0;
    else if (u < 0.55) {
      kind[row] = 1;
      open.push(row);
    } else if (u < 0.85 && open.length > 0) {
      // the later the likelier: half of the answers come within the hour
      const at = Math.max(0, open.length - 1 - Math.floor(2000 * next() ** 3));
      const request = open[at];
      open[at] = open[open.length - 1];
      open.pop();
      kind[row] = 2;
      replyTo[row] = request;
      brand[row] = brand[request];
    } else {
      kind[row] = 3;
      engagements[row] = Math.floor(next() * 50);
      impressions[row] = 100 + Math.floor(next() * 5000);
    }
  }
  const dictionaries = { kind: KINDS, brand: Array.from({ length: BRANDS }, (_, index) => `brand${index}`) };
  return {
    length: ROWS,
    at,
    kind,
    brand,
    author,
    authorCount: AUTHORS,
    replyTo,
    engagements,
    impressions,
    order: 'time',
    dictionaries,
  };
}

// ---------------------------------------------------------------- peers

const QUERY = `
with replies as (select replyTo as row, min(ts) as ts from t where kind = 2 group by 1),
requests as (
  select t.brand, t.ts // 86400000 as day, r.ts - t.ts as ms
  from t left join replies r on r.row = t.row and r.ts >= t.ts where t.kind = 1
),
served as (select brand, day, count(*) as due, count(ms) as answered, median(ms) as median from requests group by 1, 2),
rest as (
  select brand, ts // 86400000 as day,
    count(*) filter (kind <= 1) as mentions,
    count(distinct author) filter (kind <= 1) as authors,
    sum(engagements) filter (kind = 3) as engagements,
    sum(impressions) filter (kind = 3) as impressions
  from t group by 1, 2
)
select rest.brand, rest.day, due, answered, answered / due as rate, median, mentions,
  mentions / sum(mentions) over (partition by rest.day) as voice, authors, engagements, engagements / impressions as er
from rest left join served on served.brand = rest.brand and served.day = rest.day order by 1, 2`;

async function openDuck() {
  const instance = await duck.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('set threads = 1');
  return connection;
}

async function loadDuck(connection) {
  await connection.run(
    'create or replace table t (row integer, ts bigint, kind utinyint, brand utinyint, author integer, replyTo integer, engagements uinteger, impressions uinteger)',
  );
  const types = [
    duck.INTEGER,
    duck.BIGINT,
    duck.UTINYINT,
    duck.UTINYINT,
    duck.INTEGER,
    duck.INTEGER,
    duck.UINTEGER,
    duck.UINTEGER,
  ];
  const appender = await connection.createAppender('t');
  const names = ['kind', 'brand', 'author', 'replyTo', 'engagements', 'impressions'];
  for (let start = 0; start < ROWS; start += 2048) {
    const end = Math.min(ROWS, start + 2048);
    const chunk = duck.DuckDBDataChunk.create(types, end - start);
    const rows = Array.from({ length: end - start }, (_, index) => start + index);
    chunk.setColumnValues(0, rows);
    chunk.setColumnValues(1, Array.from(columns.at.subarray(start, end), BigInt));
    names.forEach((name, index) => {
      chunk.setColumnValues(index + 2, Array.from(columns[name].subarray(start, end)));
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

const queryDuck = async (connection) => (await connection.runAndReadAll(QUERY)).getRowObjectsJS();

function runArquero(table) {
  const { op } = aq;
  const replies = table
    .filter((d) => d.kind === 2)
    .groupby('replyTo')
    .rollup({ first: (d) => op.min(d.at) })
    .rename({ replyTo: 'row' });
  const served = table
    .filter((d) => d.kind === 1)
    .join_left(replies, 'row')
    .derive({ ms: (d) => d.first - d.at })
    .groupby('brand', 'day')
    .rollup({ due: op.count(), answered: op.valid('ms'), median: op.median('ms') });
  const rest = table
    .derive({
      mention: (d) => (d.kind <= 1 ? 1 : 0),
      who: (d) => (d.kind <= 1 ? d.author : null),
      eng: (d) => (d.kind === 3 ? d.engagements : 0),
      imp: (d) => (d.kind === 3 ? d.impressions : 0),
    })
    .groupby('brand', 'day')
    .rollup({
      mentions: op.sum('mention'),
      authors: op.distinct('who'),
      engagements: op.sum('eng'),
      impressions: op.sum('imp'),
    });
  return rest
    .join_left(served, [
      ['brand', 'day'],
      ['brand', 'day'],
    ])
    .groupby('day')
    .derive({ voice: (d) => d.mentions / op.sum(d.mentions) });
}

function arqueroTable() {
  const day = Float64Array.from(columns.at, (at) => Math.floor(at / DAY));
  const row = Int32Array.from({ length: ROWS }, (_, index) => index);
  const { at, kind, brand, author, replyTo, engagements, impressions } = columns;
  return aq.table({ row, at, day, kind, brand, author, replyTo, engagements, impressions });
}

// ---------------------------------------------------------------- columns (F-80, F-81)

const exact = () => kpi.computeColumns(KPIS, columns, OPTIONS);
const sketched = () => kpi.computeColumns(KPIS, columns, { ...OPTIONS, mode: 'sketch' });

function bareScan() {
  let sum = 0;
  const { at, kind, brand, author, replyTo, engagements, impressions } = columns;
  for (let row = 0; row < ROWS; row += 1) {
    sum += at[row] + kind[row] + brand[row] + author[row] + replyTo[row] + engagements[row] + impressions[row];
  }
  return sum;
}

const connection = await openDuck();
const load = await cpuOf(() => loadDuck(connection));
const table = arqueroTable();
const columnTimes = await interleaved(
  { exact, sketched, duckdb: () => queryDuck(connection), bareScan },
  { rounds: ROUNDS, warmups: 2 },
);
const arqueroTimes = await interleaved({ arquero: () => runArquero(table) }, { rounds: 2, warmups: 0 });

compareWithDuck(columnTimes.exact.result.groups, columnTimes.duckdb.result);

function compareWithDuck(groups, rows) {
  const byKey = new Map(
    rows.map((row) => [`brand${row.brand}|${new Date(Number(row.day) * DAY).toISOString().slice(0, 10)}`, row]),
  );
  if (groups.length !== byKey.size) throw new Error(`${groups.length} groups against ${byKey.size}`);
  for (const { key, results } of groups) {
    const row = byKey.get(`${key.brand}|${key.day}`);
    agree('due', results.responseRate.n, Number(row.due ?? 0));
    agree('answered', results.responseRate.details.numerator, Number(row.answered ?? 0));
    agree('median', results.responseTimeAnswered.value ?? 0, row.median ?? 0);
    agree('voice', results.shareOfVoice.value, row.voice);
    agree('authors', results.uniqueAuthors.value, Number(row.authors));
    agree('engagements', results.engagementRate.details.numerator, Number(row.engagements));
    agree('engagement rate', results.engagementRate.value, row.er);
  }
}

const best = (name) => columnTimes[name].best;
console.log(
  `columns, ${ROWS} rows, ${columnTimes.exact.result.groups.length} groups, best CPU ms: exact ${best('exact').toFixed(0)}, sketch ${best('sketched').toFixed(0)}, DuckDB query ${best('duckdb').toFixed(0)}, DuckDB load ${load.ms.toFixed(0)}, arquero ${arqueroTimes.arquero.best.toFixed(0)}, bare scan ${best('bareScan').toFixed(1)}`,
);
goal('F-80 columns / DuckDB query', best('exact') / best('duckdb'), { atMost: 0.5 });
goal('F-80 columns / DuckDB load + query', best('exact') / (best('duckdb') + load.ms), { atMost: 0.12 });
goal('F-80 columns / arquero', best('exact') / arqueroTimes.arquero.best, { atMost: 0.1 });
goal('F-81 sketches / exact', best('sketched') / best('exact'), { atMost: 0.75 });
goal('F-81 sketches / bare scan', best('sketched') / best('bareScan'), { atMost: 6 });

// ---------------------------------------------------------------- objects (F-82)

const items = Array.from({ length: ROWS }, (_, row) => ({
  id: `i${row}`,
  kind: KINDS[columns.kind[row]],
  at: columns.at[row],
  author: `u${columns.author[row]}`,
  replyTo: columns.replyTo[row] < 0 ? null : `i${columns.replyTo[row]}`,
  brand: columns.dictionaries.brand[columns.brand[row]],
  ...(columns.kind[row] === 3 ? { engagements: columns.engagements[row], impressions: columns.impressions[row] } : {}),
}));
const authorNames = Array.from({ length: AUTHORS }, (_, index) => `u${index}`);
for (const [row, item] of items.entries()) item.author = authorNames[columns.author[row]];

/** What one would write by hand: a map of groups with sets, a map of requests. */
function byHand() {
  const groups = new Map();
  const requests = new Map();
  for (const item of items) {
    const key = `${item.brand}|${new Date(item.at).toISOString().slice(0, 10)}`;
    let group = groups.get(key);
    if (group === undefined) {
      group = { mentions: 0, authors: new Set(), engagements: 0, impressions: 0, due: 0, answered: 0, times: [] };
      groups.set(key, group);
    }
    if (item.kind === 'mention' || item.kind === 'request') {
      group.mentions += 1;
      group.authors.add(item.author);
    }
    if (item.kind === 'request') {
      group.due += 1;
      requests.set(item.id, { at: item.at, group, first: Infinity });
    } else if (item.kind === 'reply') {
      const request = requests.get(item.replyTo);
      if (request !== undefined && item.at >= request.at && item.at < request.first) request.first = item.at;
    } else if (item.kind === 'post') {
      group.engagements += item.engagements;
      group.impressions += item.impressions;
    }
  }
  for (const { at, group, first } of requests.values()) {
    if (first === Infinity) continue;
    group.answered += 1;
    group.times.push(first - at);
  }
  return [...groups].map(([key, { times, authors, ...group }]) => {
    times.sort((a, b) => a - b);
    const middle = times.length >> 1;
    const median = times.length % 2 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
    return { key, ...group, authors: authors.size, median };
  });
}

const objects = await interleaved(
  { compute: () => kpi.compute(KPIS, items, OPTIONS), byHand },
  { rounds: ROUNDS, warmups: 1 },
);
agree('groups', objects.compute.result.groups.length, objects.byHand.result.length);
const rowsPerSecond = (ROWS / objects.compute.best) * 1000;
console.log(
  `objects, best CPU ms: compute ${objects.compute.best.toFixed(0)} (${(rowsPerSecond / 1e6).toFixed(2)} M rows/s), by hand ${objects.byHand.best.toFixed(0)} (${(ROWS / objects.byHand.best / 1000).toFixed(2)} M rows/s)`,
);
goal('F-82 compute / Map + Set by hand', objects.compute.best / objects.byHand.best, { atMost: 1.2 });
if (globalThis.gc) {
  const memory = { compute: heapOf(() => kpi.compute(KPIS, items, OPTIONS)), byHand: heapOf(byHand) };
  console.log(`memory above the input, MB: compute ${memory.compute.toFixed(0)}, by hand ${memory.byHand.toFixed(0)}`);
  goal('F-82 memory', memory.compute / memory.byHand, { atMost: 0.55 });
}

/** Heap and array buffers that a run holds at its end, before anything is collected but what it dropped on the way. */
function heapOf(run) {
  globalThis.gc();
  const before = process.memoryUsage();
  const used = ({ heapUsed, arrayBuffers }) => heapUsed + arrayBuffers;
  let peak = 0;
  const result = run.call(null);
  peak = Math.max(peak, used(process.memoryUsage()));
  void result;
  return (peak - used(before)) / 1e6;
}

// ---------------------------------------------------------------- sketches (F-83, F-84)

const durations = Float64Array.from({ length: 1_000_000 }, (_, index) => 1 + ((index * 2_654_435_761) % 86_400_000));
const ours = kpi.statistics.ddSketch({ alpha: 0.01 });
const sketches = await interleaved(
  {
    ours: () => {
      let state = ours.create();
      for (const ms of durations) state = ours.add(state, ms);
      return state;
    },
    datadog: () => {
      const sketch = new DDSketch({ relativeAccuracy: 0.01 });
      for (const ms of durations) sketch.accept(ms);
      return sketch;
    },
  },
  { rounds: ROUNDS, warmups: 2 },
);
const tenth = durations.subarray(0, 100_000);
const digest = await interleaved(
  {
    tdigest: () => {
      const sketch = new TDigest();
      for (const ms of tenth) sketch.push(ms);
      sketch.compress();
    },
  },
  { rounds: 2 },
);
goal('F-83 ddSketch, speed against @datadog/sketches-js', sketches.datadog.best / sketches.ours.best, { atLeast: 1.2 });
goal('F-83 ddSketch, speed against tdigest', (digest.tdigest.best * 10) / sketches.ours.best, { atLeast: 15 });

const people = kpi.statistics.hyperLogLog({ precision: 10 });
const states = Array.from({ length: 720 }, (_, group) => {
  const times = ours.create();
  const authors = people.create();
  for (let index = 0; index < 1000; index += 1) {
    ours.add(times, durations[(group * 997 + index) % durations.length]);
    people.add(authors, authorNames[(group * 1009 + index * 17) % AUTHORS]);
  }
  return { times, authors };
});
const merged = await interleaved(
  {
    merge: () => {
      const all = { times: ours.create(), authors: people.create() };
      for (const { times, authors } of states) {
        all.times = ours.merge(all.times, times);
        all.authors = people.merge(all.authors, authors);
      }
      return all;
    },
  },
  { rounds: ROUNDS, warmups: 2 },
);
goal('F-84 merge of 720 group states / pass', merged.merge.best / best('sketched'), { atMost: 0.02 });
const bytes = JSON.stringify([ours.toJSON(states[0].times), people.toJSON(states[0].authors)]).length;
goal('F-84 state of a group as JSON, kB', bytes / 1000, { atMost: 8 });
// ---------------------------------------------------------------- ties (F-85)

const EDGES = 300_000;
const PEOPLE = 60_000;
const edges = Array.from({ length: EDGES }, (_, index) => {
  const mixed = Math.imul(index + 1, 0x9e3779b1) >>> 0;
  return [mixed % PEOPLE, (Math.imul(mixed, 31) % PEOPLE) >>> 0];
}).filter(([a, b]) => a !== b);
const ties = await interleaved(
  {
    ours: () => kpi.reciprocity({ edges }).value,
    graphology: () => {
      const graph = new Graph({ type: 'directed' });
      for (const [a, b] of edges) {
        graph.mergeNode(a);
        graph.mergeNode(b);
        graph.mergeDirectedEdge(a, b);
      }
      let mutual = 0;
      graph.forEachDirectedEdge((_edge, _attributes, source, target) => {
        if (graph.hasDirectedEdge(target, source)) mutual += 1;
      });
      return mutual / graph.size;
    },
  },
  { rounds: 2 },
);
agree('reciprocity', ties.ours.result, ties.graphology.result);
goal('F-85 ties of 300,000 edges / graphology', ties.ours.best / ties.graphology.best, { atMost: 0.1 });
finish();
