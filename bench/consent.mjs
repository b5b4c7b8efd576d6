// Ratios of src/consent against its peers and against the readable transcription of its rules (test/consent), CPU time in
// one process, contestants in turns, median of all rounds (section 17 of the specification).
// node --expose-gc consent.mjs [--people 1000000] [--rounds 7] [--only R1]; SOCIAL_CRM_DIST names another build of the room.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { AbilityBuilder, createMongoAbility, subject as typed } from '@casl/ability';
import { has } from 'c15t';
import { newEnforcer, newModelFromString, StringAdapter } from 'casbin';
import { build } from 'esbuild';
import { Engine } from 'json-rules-engine';
import { agree, finish, goal, interleaved } from './measure.mjs';

const { values } = parseArgs({
  options: { people: { type: 'string' }, rounds: { type: 'string' }, only: { type: 'string' } },
});
const PEOPLE = Number(values.people ?? 1_000_000);
const ROUNDS = Number(values.rounds ?? 7);
const dist = process.env.SOCIAL_CRM_DIST;
const consent = await import(dist ? pathToFileURL(resolve(dist)).href : '../dist/consent.js');
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const bundled = await build({
  entryPoints: [here('../test/consent/transcription.ts')],
  bundle: true,
  format: 'esm',
  write: false,
});
const { transcribedDecision } = await import(
  `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].contents).toString('base64')}`
);
const policy = JSON.parse(readFileSync(here('../test/vectors/consent/double-opt-in.json'), 'utf8')).fixtures.policy;

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 0, 1);
let state = 7;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const pick = (list) => list[Math.floor(random() * list.length)];

/** A ledger of 20 events of all types, as it grows over three years; `write` turns an instant into what it is stored as. */
function makeLedger(subject, write) {
  const texts = { newsletter: 't-nl-3', offers: 't-offers-1', sentiment_analysis: 't-sent-1' };
  const grant = () => {
    const purpose = pick(['newsletter', 'offers', 'sentiment_analysis']);
    return {
      by: 'subject',
      controllers: ['acme'],
      purposes: [purpose],
      channels: ['email', 'sms', 'phone'],
      method: 'signed_paper',
      source: 'https://acme.example/form',
      textVersion: texts[purpose],
      evidenceRef: 'rec:1',
    };
  };
  const reach = () => ({
    purposes: [pick(['newsletter', 'offers', 'sentiment_analysis'])],
    channels: [pick(['email', 'sms', 'phone'])],
  });
  const makers = [
    () => ({ type: 'granted', ...grant() }),
    () => ({ type: 'requested', ...grant(), doi: { tokenId: 't', expiresAt: write(T0 + 900 * DAY) } }),
    () => ({ type: 'confirmed', requestId: 'e1', method: 'user_click' }),
    () => ({ type: 'withdrawn', ...reach() }),
    () => ({ type: 'used', controller: 'acme', ...reach() }),
    () => ({ type: 'used', controller: 'acme', ...reach() }),
    () => ({
      type: 'sale',
      controller: 'acme',
      saleKind: 'paid',
      addressFromCustomerInSale: true,
      similarCategories: ['bikes'],
      optOutNoticeAtCollection: true,
    }),
    () => ({ type: 'contract', controller: 'acme' }),
    () => ({ type: 'inquiry', controller: 'acme' }),
    () => ({ type: 'notice_given', controller: 'acme' }),
    () => ({
      type: 'basis_declared',
      controller: 'acme',
      basis: 'legitimate_interest',
      purposes: ['social_listening'],
      lia: { passed: true, informedAt: write(T0) },
    }),
    () => ({ type: 'objected', scope: pick(['legitimate_interest', 'profiling']), ...reach() }),
    () => ({ type: 'objection_revoked' }),
  ];
  // As read from a store: ledgers come as JSON.
  return JSON.parse(
    JSON.stringify(
      Array.from({ length: 20 }, (_, index) => ({
        id: `e${index}`,
        subject,
        at: write(T0 + Math.floor((index + random()) * 40 * DAY)),
        ...(index === 0 ? makers[0]() : index === 1 ? makers[1]() : index === 2 ? makers[2]() : pick(makers)()),
      })),
    ),
  );
}

const requests = [
  { controller: 'acme', purpose: 'newsletter', channel: 'email', jurisdiction: 'DE' },
  { controller: 'acme', purpose: 'offers', channel: 'phone', jurisdiction: 'DE' },
  { controller: 'acme', purpose: 'sentiment_analysis', jurisdiction: 'DE' },
  { controller: 'acme', purpose: 'social_listening', jurisdiction: 'DE' },
];
const iso = (ms) => new Date(ms).toISOString();
const people = Array.from({ length: 200 }, (_, index) => `p${index}`);
const ledgers = people.map((person) => makeLedger(person, iso));
const nows = Array.from({ length: 16 }, () => T0 + Math.floor(random() * 900) * DAY);
const questions = people.flatMap((person, index) =>
  requests.map((request) => ({ ledger: ledgers[index], request: { ...request, subject: person }, now: pick(nows) })),
);

console.log(`ledgers of 20 events, ${questions.length} questions, ${ROUNDS} rounds, Node ${process.version}`);
const perSecond = ({ median }, count) => (count / median) * 1000;
const show = (label, value) =>
  console.log(`     ${label}: ${value >= 1e6 ? `${(value / 1e6).toFixed(2)} M` : `${(value / 1e3).toFixed(1)} k`}/s`);

const parts = { R1: decisionsFromFold, R2: decisionsFromLedger, R3: folds, R4: audiences, R5: timelines };
for (const [name, run] of Object.entries(parts)) if ((values.only ?? name) === name) await run();
finish();

/** R1: the peers decide on facts that were folded for them; each gives a reason, or the rule that decided. */
async function decisionsFromFold() {
  const asked = questions.slice(0, 200).map(({ ledger, request, now }) => ({
    fold: consent.foldLedger(ledger, { policy, subject: request.subject }),
    request,
    context: { policy, now },
  }));
  const facts = asked.map(({ fold, request, context }) => {
    const { decision, reason } = consent.decideFolded(fold, request, context);
    return {
      purpose: request.purpose,
      channel: request.channel ?? 'none',
      allowed: decision === 'allow',
      ended: reason === 'WITHDRAWN',
    };
  });
  const { can, cannot, build: buildAbility } = new AbilityBuilder(createMongoAbility);
  for (const { purpose, channel = 'none' } of requests) {
    can('use', 'Contact', { purpose, channel, allowed: true }).because('CONSENT_VALID');
    cannot('use', 'Contact', { purpose, channel, ended: true }).because('WITHDRAWN');
  }
  const ability = buildAbility();
  const subjects = facts.map((fact) => typed('Contact', { ...fact }));
  const enforcer = await newEnforcer(
    newModelFromString(
      `[request_definition]\nr = sub, act\n[policy_definition]\np = purpose, channel, act\n[policy_effect]\ne = some(where (p.eft == allow))\n[matchers]\nm = r.sub.allowed && !r.sub.ended && r.sub.purpose == p.purpose && r.sub.channel == p.channel && r.act == p.act`,
    ),
    new StringAdapter(requests.map(({ purpose, channel = 'none' }) => `p, ${purpose}, ${channel}, use`).join('\n')),
  );
  const engine = new Engine(
    requests.map(({ purpose, channel = 'none' }) => ({
      conditions: {
        all: [
          { fact: 'purpose', operator: 'equal', value: purpose },
          { fact: 'channel', operator: 'equal', value: channel },
          { fact: 'allowed', operator: 'equal', value: true },
          { fact: 'ended', operator: 'equal', value: false },
        ],
      },
      event: { type: 'CONSENT_VALID' },
    })),
  );
  const REPEAT = 2000;
  const runs = {
    ours() {
      let allowed = 0;
      for (let turn = 0; turn < REPEAT; turn += 1) {
        for (let index = 0; index < asked.length; index += 1) {
          const { fold, request, context } = asked[index];
          const answer = consent.decideFolded(fold, request, context);
          if (answer.decision === 'allow' && answer.reason.length > 0) allowed += 1;
        }
      }
      return allowed / REPEAT;
    },
    casl() {
      let allowed = 0;
      for (let turn = 0; turn < 20; turn += 1) {
        for (const one of subjects) {
          const rule = ability.relevantRuleFor('use', one);
          if (rule && !rule.inverted && rule.reason.length > 0) allowed += 1;
        }
      }
      return allowed / 20;
    },
    casbin() {
      let allowed = 0;
      for (const one of facts) if (enforcer.enforceSync(one, 'use')) allowed += 1;
      return allowed;
    },
    async rules() {
      let allowed = 0;
      for (const one of facts) if ((await engine.run(one)).events.length > 0) allowed += 1;
      return allowed;
    },
  };
  const times = await interleaved(runs, { rounds: ROUNDS, warmups: 3 });
  for (const peer of ['casl', 'casbin', 'rules']) agree(peer, times[peer].result, times.ours.result);
  const rate = (name, repeat) => perSecond(times[name], asked.length * repeat);
  const ours = rate('ours', REPEAT);
  show('decideFolded, remembered', ours);
  show('@casl/ability', rate('casl', 20));
  show('casbin', rate('casbin', 1));
  show('json-rules-engine', rate('rules', 1));
  goal('R1 decideFolded / @casl/ability', ours / rate('casl', 20), { atLeast: 20 });
  goal('R1 decideFolded / casbin', ours / rate('casbin', 1), { atLeast: 60 });
  goal('R1 decideFolded / json-rules-engine', ours / rate('rules', 1), { atLeast: 1000 });
  const cold = await interleaved(
    {
      cold() {
        for (const { ledger, request, now } of questions)
          consent.decideFolded(consent.foldLedger(ledger, { policy, subject: request.subject }), request, {
            policy,
            now,
          });
      },
    },
    { rounds: ROUNDS, warmups: 2 },
  );
  show('foldLedger and first decideFolded', perSecond(cold.cold, questions.length));
}

/** R2: the whole way from the raw ledger. */
async function decisionsFromLedger() {
  const all = (turns, ask) => () => {
    let reasons = '';
    for (let turn = 0; turn < turns; turn += 1) reasons = questions.map(ask).join();
    return reasons;
  };
  const runs = {
    ours: all(20, ({ ledger, request, now }) => consent.decide(ledger, request, { policy, now }).reason),
    transcription: all(4, ({ ledger, request, now }) => transcribedDecision(ledger, request, { policy, now }).reason),
  };
  const times = await interleaved(runs, { rounds: ROUNDS, warmups: 3 });
  if (times.ours.result !== times.transcription.result) throw new Error('decide and the transcription differ');
  show('decide on the raw ledger', perSecond(times.ours, 20 * questions.length));
  show('transcription', perSecond(times.transcription, 4 * questions.length));
  goal('R2 decide / transcription', (5 * times.transcription.median) / times.ours.median, { atLeast: 10 });
}

/** R3: the fold of all event types against the least that a typed fold of three types does. */
async function folds() {
  const numeric = people.map((person) => makeLedger(person, (ms) => ms));
  const few = people.map((person) =>
    makeLedger(person, (ms) => ms).map(({ id, subject, at }, index) => ({
      id,
      subject,
      at,
      type: ['granted', 'withdrawn', 'objected'][index % 3],
      purposes: [pick(['newsletter', 'offers'])],
      channels: ['email', 'sms'],
    })),
  );
  const purposeNumbers = new Map(Object.keys(policy.purposes).map((id, index) => [id, index]));
  const channelNumbers = new Map(['email', 'sms', 'phone'].map((id, index) => [id, index]));
  const minimal = (ledger, subject) => {
    const granted = new Float64Array(128);
    const ended = new Float64Array(128);
    for (const event of ledger) {
      if (event.subject !== subject) continue;
      const latest = event.type === 'granted' ? granted : ended;
      for (const purpose of event.purposes) {
        for (const channel of event.channels) {
          const cell = purposeNumbers.get(purpose) * 4 + channelNumbers.get(channel);
          if (event.at > latest[cell]) latest[cell] = event.at;
        }
      }
    }
    return granted[0] + ended[0];
  };
  const REPEAT = 100;
  const repeat = (list, fold) => () => {
    let total = 0;
    for (let turn = 0; turn < REPEAT; turn += 1)
      for (let index = 0; index < people.length; index += 1) total += fold(list[index], people[index]);
    return total;
  };
  const times = await interleaved(
    {
      ours: repeat(numeric, (ledger, subject) => consent.foldLedger(ledger, { policy, subject }).events.length),
      minimal: repeat(few, minimal),
    },
    { rounds: ROUNDS, warmups: 3 },
  );
  const count = REPEAT * people.length * 20;
  show('foldLedger, events', perSecond(times.ours, count));
  show('minimal typed fold, events', perSecond(times.minimal, count));
  goal('R3 foldLedger / minimal typed fold', times.minimal.median / times.ours.median, { atLeast: 0.3 });
}

/** R4: bulk by reason against an empty pass: adding up the very arrays that the answer is read from. */
async function audiences() {
  const events = ledgers.map((ledger) => ledger.slice(0, 4));
  const folds = Array.from({ length: PEOPLE }, (_, index) => {
    const subject = `q${index}`;
    return consent.foldLedger(
      events[index % events.length].map((event) => ({ ...event, subject })),
      { policy, subject },
    );
  });
  const index = consent.audienceIndex(folds, { policy });
  const [request] = requests;
  const now = T0 + 200 * DAY;
  const ask = () => consent.audience(index, request, { policy, now });
  ask();
  const { since, until, codes } = index.columns[0];
  const times = await interleaved(
    {
      ours() {
        let total = 0;
        for (let turn = 0; turn < 20; turn += 1)
          total += Object.values(ask().byReason).reduce((sum, count) => sum + count, 0);
        return total / 20;
      },
      pass() {
        let total = 0;
        for (let turn = 0; turn < 20; turn += 1)
          for (let person = 0; person < codes.length; person += 1)
            total += since[person] + until[person] + codes[person];
        return total;
      },
    },
    { rounds: ROUNDS, warmups: 2 },
  );
  agree('audience', times.ours.result, PEOPLE);
  const sample = folds
    .slice(0, 1000)
    .map((fold) => consent.decideFolded(fold, { ...request, subject: fold.subject }, { policy, now }).decision);
  agree(
    'allowed',
    consent.ids(ask().allow).filter((id) => Number(id.slice(1)) < 1000).length,
    sample.filter((one) => one === 'allow').length,
  );
  console.log(
    `     audience of ${PEOPLE}: ${(times.ours.median / 20).toFixed(2)} ms, empty pass ${(times.pass.median / 20).toFixed(2)} ms`,
  );
  goal('R4 audience / empty pass over the same arrays', times.ours.median / times.pass.median, { atMost: 2.5 });
}

/** R5 and R6: all of time, and looking an instant up. */
async function timelines() {
  const some = questions.slice(0, 100);
  const breakpoints = ({ ledger }) => {
    const at = ledger.map((event) => Date.parse(event.at));
    const months = (from, count) =>
      new Date(new Date(from).setUTCMonth(new Date(from).getUTCMonth() + count)).getTime();
    return [...at, ...at.flatMap((from) => [months(from, 24), months(from, 48)]), T0, T0 + 900 * DAY].sort(
      (a, b) => a - b,
    );
  };
  const points = some.map(breakpoints);
  const times = await interleaved(
    {
      ours: () => some.map(({ ledger, request }) => consent.timeline(ledger, request, { policy })),
      transcription: () =>
        some.map(({ ledger, request }, index) =>
          points[index].map((now) => transcribedDecision(ledger, request, { policy, now }).reason),
        ),
    },
    { rounds: ROUNDS, warmups: 2 },
  );
  times.transcription.result.forEach((reasons, index) => {
    reasons.forEach((reason, point) => {
      if (consent.lookupTimeline(times.ours.result[index], points[index][point]).reason !== reason)
        throw new Error('a timeline differs from the transcription');
    });
  });
  console.log(
    `     timeline: ${(times.ours.median / some.length).toFixed(3)} ms, transcription at every breakpoint: ${(times.transcription.median / some.length).toFixed(3)} ms`,
  );
  goal('R5 timeline / transcription at every breakpoint', times.transcription.median / times.ours.median, {
    atLeast: 25,
  });

  const steps = times.ours.result;
  const flat = steps.map((timeline) =>
    Float64Array.from(timeline, ({ from }) => (from === null ? Number.NEGATIVE_INFINITY : Date.parse(from))),
  );
  const instants = Array.from({ length: 1024 }, () => T0 + Math.floor(random() * 1200 * DAY));
  const search = (from, now) => {
    let low = 0;
    let high = from.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (from[middle] <= now) low = middle;
      else high = middle;
    }
    return low;
  };
  const consents = { necessary: true, marketing: false, measurement: true };
  const each = (visit) => () => {
    let total = 0;
    for (let turn = 0; turn < 20; turn += 1)
      for (let index = 0; index < steps.length; index += 1)
        for (let point = 0; point < instants.length; point += 1) total += visit(index, instants[point]);
    return total;
  };
  const lookups = await interleaved(
    {
      ours: each((index, now) => (consent.lookupTimeline(steps[index], now).decision === 'allow' ? 1 : 0)),
      flat: each((index, now) => search(flat[index], now)),
      c15t: each((_, now) => (has(now % 2 === 0 ? 'marketing' : 'measurement', consents) ? 1 : 0)),
    },
    { rounds: ROUNDS, warmups: 2 },
  );
  const count = 20 * steps.length * instants.length;
  show('lookupTimeline', perSecond(lookups.ours, count));
  show('flat typed-array search', perSecond(lookups.flat, count));
  show('c15t has (ready booleans, no time)', perSecond(lookups.c15t, count));
  goal('R6 lookupTimeline / flat search', lookups.flat.median / lookups.ours.median, { atLeast: 0.5 });
  goal('R6 lookupTimeline / c15t has', lookups.c15t.median / lookups.ours.median, { atLeast: 0.15 });
}
