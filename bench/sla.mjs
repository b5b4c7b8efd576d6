/**
 * Working time against peers: CPU time, libraries in turns, best of the rounds, only ratios of one run. The process runs in
 * the calendar's own zone, which is most favourable for the peers, who know no other.
 */
process.env.TZ = 'Europe/Berlin';

const { createRequire } = await import('node:module');
const { pathToFileURL } = await import('node:url');
const { resolve } = await import('node:path');
const { agree, finish, goal, interleaved } = await import(new URL('measure.mjs', import.meta.url).href);

const path = process.env.SOCIAL_CRM_DIST ?? new URL('../dist/sla.js', import.meta.url).pathname;
const sla = await import(pathToFileURL(resolve(path)).href);
const require = createRequire(import.meta.url);
const versions = Object.fromEntries(
  ['moment-business-time', 'dayjs-business-time', 'opening_hours'].map((name) => [
    name,
    require(`./node_modules/${name}/package.json`).version,
  ]),
);
console.log(`Node ${process.version}, peers ${JSON.stringify(versions)}`);

const moment = require('moment');
require('moment-business-time');
const dayjs = require('dayjs');
dayjs.extend(require('dayjs-business-time').default ?? require('dayjs-business-time'));
const OpeningHours = require('opening_hours');

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]));
/** 128 holidays over 14 years: nine or ten fixed dates a year. */
const fixed = ['01-01', '01-06', '05-01', '08-15', '10-03', '10-31', '11-01', '12-24', '12-25', '12-26'];
const holidays = Array.from({ length: 14 }, (_, year) => fixed.map((date) => `${2013 + year}-${date}`))
  .flat()
  .slice(0, 128);
const window = { from: '2013-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };
const plain = sla.compileCalendar({ timeZone: 'Europe/Berlin', week }, window);
const feasts = sla.compileCalendar({ timeZone: 'Europe/Berlin', week, holidays }, window);

const setPeers = (list) => {
  moment.updateLocale('en', {
    workinghours: {
      0: null,
      1: ['09:00:00', '17:00:00'],
      2: ['09:00:00', '17:00:00'],
      3: ['09:00:00', '17:00:00'],
      4: ['09:00:00', '17:00:00'],
      5: ['09:00:00', '17:00:00'],
      6: null,
    },
    holidays: list,
  });
  dayjs.setHolidays(list);
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const osm = (list) =>
  [
    'Mo-Fr 09:00-17:00',
    ...list.map((date) => `${date.slice(0, 4)} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(8)} off`),
  ].join('; ');
const hours = { plain: new OpeningHours(osm([])), feasts: new OpeningHours(osm(holidays)) };

/** The change of clocks lies between Friday and Monday. */
const friday = Date.parse('2024-03-29T15:00:00Z');
const monday = Date.parse('2024-03-25T10:30:00Z');
const tuesday = monday + DAY;
const early = Date.parse('2014-03-03T10:00:00Z');
const late = Date.parse('2024-03-04T10:00:00Z');
const MS = 8 * HOUR;

/** A loop of its own code for each contestant: a shared one would measure the engine's call of an unforeseen target. */
const loopOver = (call) =>
  new Function(
    'call',
    'return (count) => { let sum = 0; for (let i = 0; i < count; i++) sum += call(i); return sum; }',
  )(call);

/** Nanoseconds of one call, best of the rounds; batches of at least 25 ms. */
async function nanoseconds(contestants, rounds = 7) {
  const counts = {};
  const runs = {};
  for (const [name, call] of Object.entries(contestants)) {
    const loop = loopOver(call);
    let count = 1;
    for (;;) {
      const before = process.cpuUsage();
      loop(count);
      const { user, system } = process.cpuUsage(before);
      if (user + system > 27_000) break;
      count = Math.ceil(count * (user + system < 3000 ? 8 : 30_000 / (user + system)));
    }
    counts[name] = count;
    runs[name] = () => loop(count);
  }
  const measured = await interleaved(runs, { rounds });
  return Object.fromEntries(Object.entries(measured).map(([name, { best }]) => [name, (best * 1e6) / counts[name]]));
}

const show = (title, times) =>
  console.log(
    `${title}: ${Object.entries(times)
      .map(([name, ns]) => `${name} ${ns < 1e3 ? `${ns.toFixed(1)} ns` : `${(ns / 1e3).toFixed(1)} µs`}`)
      .join(', ')}`,
  );
const fastest = (times, ...names) => Math.min(...names.map((name) => times[name]));

setPeers([]);
{
  const ours = (i) => sla.addWorkingTime(plain, friday + (i & 15) * 60_000, MS);
  const byMoment = (i) =>
    moment(friday + (i & 15) * 60_000)
      .addWorkingTime(8, 'hours')
      .valueOf();
  const byDayjs = (i) =>
    dayjs(friday + (i & 15) * 60_000)
      .addBusinessTime(8, 'hours')
      .valueOf();
  agree('add, moment-business-time', ours(5), byMoment(5), 0);
  agree('add, dayjs-business-time', ours(5), byDayjs(5), 0);
  const times = await nanoseconds({ ours, 'moment-business-time': byMoment, 'dayjs-business-time': byDayjs });
  show('add 8 h over a weekend with a change of clocks', times);
  goal(
    'add: times as fast as the fastest peer',
    fastest(times, 'moment-business-time', 'dayjs-business-time') / times.ours,
    { atLeast: 2000 },
  );
}
{
  const ours = (i) => sla.workingTimeBetween(plain, monday + (i & 15) * 60_000, tuesday);
  const byHours = (i) => hours.plain.getOpenDuration(new Date(monday + (i & 15) * 60_000), new Date(tuesday))[0];
  agree('between a day, opening_hours', ours(3), byHours(3), 0);
  const times = await nanoseconds({ ours, opening_hours: byHours });

  show('between, a day', times);
  goal('between a day: times as fast as opening_hours', times.opening_hours / times.ours, { atLeast: 50 });
}
{
  const ours = (i) => sla.workingTimeBetween(plain, early + (i & 15) * 60_000, late);
  const aDay = (i) => sla.workingTimeBetween(plain, monday + (i & 15) * 60_000, tuesday);
  const byHours = (i) => hours.plain.getOpenDuration(new Date(early + (i & 15) * 60_000), new Date(late))[0];
  agree('between ten years, opening_hours', ours(3), byHours(3), 0);
  const times = await nanoseconds({ ours, aDay, opening_hours: byHours });
  show('between, ten years', times);
  goal('between ten years: times as fast as opening_hours', times.opening_hours / times.ours, { atLeast: 100_000 });
  goal('growth from a day to ten years', times.ours / times.aDay, { atMost: 1.5 });
}
setPeers(holidays);
{
  const ours = (i) => sla.workingTimeBetween(feasts, monday + (i & 15) * 60_000, tuesday);
  const without = (i) => sla.workingTimeBetween(plain, monday + (i & 15) * 60_000, tuesday);
  const byDayjs = (i) => dayjs(monday + (i & 15) * 60_000).businessTimeDiff(dayjs(tuesday), 'minutes') * 60_000;
  const byMoment = (i) => moment(tuesday).workingDiff(moment(monday + (i & 15) * 60_000), 'seconds') * 1000;
  const byHours = (i) => hours.feasts.getOpenDuration(new Date(monday + (i & 15) * 60_000), new Date(tuesday))[0];
  agree('between with holidays, opening_hours', ours(3), byHours(3), 0);
  agree('between with holidays, dayjs-business-time', ours(3), byDayjs(3), 0);
  const times = await nanoseconds({
    ours,
    without,
    opening_hours: byHours,
    'dayjs-business-time': byDayjs,
    'moment-business-time': byMoment,
  });
  show('between a day, 128 holidays', times);
  goal('128 holidays: times as fast as dayjs-business-time', times['dayjs-business-time'] / times.ours, {
    atLeast: 2000,
  });
  console.log(`     against opening_hours ${(times.opening_hours / times.ours).toFixed(0)} x`);
  goal('cost of 128 holidays', times.ours / times.without, { atMost: 1.1 });
}
setPeers([]);
{
  let year = 0;
  const ours = () => {
    year = (year + 1) % 10;
    sla.compileCalendar(
      { timeZone: 'Europe/Berlin', week },
      { from: `${2014 + year}-01-01T00:00:00Z`, to: `${2015 + year}-01-01T00:00:00Z` },
    );
    return 0;
  };
  const byMoment = () => moment(friday).addWorkingTime(8, 'hours').valueOf();
  const byDayjs = () => dayjs(friday).addBusinessTime(8, 'hours').valueOf();
  const times = await nanoseconds({ ours, 'moment-business-time': byMoment, 'dayjs-business-time': byDayjs });
  show('compile a year against one add of a peer', times);
  goal('compile a year, in adds of moment-business-time', times.ours / times['moment-business-time'], { atMost: 1 });
  goal('compile a year, in adds of dayjs-business-time', times.ours / times['dayjs-business-time'], { atMost: 1 });
}
{
  const size = 1024;
  let seed = 1;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * 13 * 365 * DAY) + Date.parse('2013-06-01T00:00:00Z');
  };
  const a = Float64Array.from({ length: size }, random);
  const b = Float64Array.from({ length: size }, random);
  const out = new Float64Array(size);
  const flags = new Uint8Array(size);
  /** A function of arrays, as the batches are: constants of the script would be compiled into its loop. */
  const subtractInto = (left, right, into) => {
    for (let i = 0; i < left.length; i++) into[i] = left[i] - right[i];
    return into;
  };
  const others = [1, 2, 3].map(() => new Float64Array(size));
  for (let i = 0; i < 1000; i++) subtractInto(others[i % 3], others[(i + 1) % 3], others[(i + 2) % 3]);
  const subtract = () => subtractInto(b, a, out)[7];
  const times = await nanoseconds(
    {
      subtract,
      isOpen: () => sla.isOpenBatch(plain, a, flags)[7],
      between: () => sla.workingTimeBetweenBatch(plain, a, b, out)[7],
      add: () => sla.addWorkingTimeBatch(plain, a, MS, out)[7],
    },
    9,
  );
  show('batches of 1,024', times);
  goal('isOpenBatch against b[i] - a[i]', times.isOpen / times.subtract, { atMost: 5 * 1.2 });
  goal('workingTimeBetweenBatch against b[i] - a[i]', times.between / times.subtract, { atMost: 10 * 1.2 });
  goal('addWorkingTimeBatch against b[i] - a[i]', times.add / times.subtract, { atMost: 15 * 1.2 });
}
{
  const pauses = Array.from({ length: 8 }, (_, k) => [monday + k * HOUR, monday + k * HOUR + 600_000]);
  const times = await nanoseconds({
    lookUp: (i) => sla.workingTimeBetween(plain, monday + (i & 15) * 60_000, tuesday),
    dueAt: (i) => sla.dueAt(plain, { startedAt: monday - (i & 15) * 60_000, targetMs: 3 * MS, pauses }),
  });
  show('due with 8 pauses', times);
  goal('dueAt with 8 pauses, in look-ups (two a call of workingTimeBetween)', times.dueAt / (times.lookUp / 2), {
    atMost: 9 * 8,
  });
}
finish();
