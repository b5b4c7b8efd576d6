import fc from 'fast-check';
import {
  applyEvent,
  audience,
  audienceIndex,
  decide,
  decideFolded,
  explain,
  foldLedger,
  ids,
  lookupTimeline,
  timeline,
} from '../../src/consent/index.js';
import type { ConsentEvent, ConsentRequest, SubjectFacts } from '../../src/models/index.js';
import * as given from './arbitraries.js';
import { transcribedDecision } from './transcription.js';
import { widerWorld as policy } from './world.js';

type Events = readonly ConsentEvent[];
interface Scene {
  ledger: Events;
  request: ConsentRequest;
  subjectFacts: SubjectFacts;
  now: number;
}

const scene = given.scene as unknown as fc.Arbitrary<Scene>;
const ask = ({ ledger, request, subjectFacts, now }: Scene) => decide(ledger, request, { policy, subjectFacts, now });
const same = (left: unknown, right: unknown, what = 'differ') => {
  const [one, other] = [JSON.stringify(left), JSON.stringify(right)];
  if (one !== other) throw new Error(`${what}: ${one} / ${other}`);
};
const rank = { deny: 0, limited: 1, allow: 2 };
const instant = (ms: number) => new Date(ms).toISOString();
const at = (instant: unknown) => (typeof instant === 'number' ? instant : Date.parse(String(instant)));
const shuffled = (scenes: fc.Arbitrary<Scene>) =>
  scenes.chain((value) =>
    fc
      .shuffledSubarray([...value.ledger], { minLength: value.ledger.length, maxLength: value.ledger.length })
      .map((other) => ({ ...value, other })),
  );

const law = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.property(arbitrary, check) as fc.IProperty<unknown>;
const extended = (more: fc.Arbitrary<unknown>) => fc.tuple(scene, more as fc.Arbitrary<ConsentEvent>);
const added = (value: Scene, event: unknown): Scene => ({ ...value, ledger: [...value.ledger, event as ConsentEvent] });

/** Whether an event may open: storing under a restriction, or an erasure that carries out a request (P4). */
const mayOpen = ({ request }: Scene, event: ConsentEvent) => request.operation === 'store' || event.type === 'erased';

function neverOpens(before: Scene, after: Scene) {
  const [was, is] = [ask(before), ask(after)];
  if (rank[is.decision] > rank[was.decision])
    throw new Error(`${was.decision} ${was.reason} became ${is.decision} ${is.reason}`);
}

const isConsentBased = (basis: string | undefined) => basis === 'consent';

/** The laws of section 13, each a property. */
export const laws: Readonly<Record<string, fc.IProperty<unknown>>> = {
  'P1 array order is irrelevant': law(shuffled(scene), (value) =>
    same(ask(value), ask({ ...value, ledger: value.other })),
  ),

  'P2 duplicates change nothing': law(scene, (value) =>
    same(ask(value), ask({ ...value, ledger: [...value.ledger, ...JSON.parse(JSON.stringify(value.ledger))] })),
  ),

  'P3 events after now change nothing': law(scene, (value) => {
    const past = value.ledger.filter(({ at: time }) => !(at(time) > value.now) || Number.isNaN(at(time)));
    same(ask(value), ask({ ...value, ledger: past }));
  }),

  'P4 a restrictive event never opens': law(extended(given.restrictive), ([value, event]) => {
    if (!mayOpen(value, event)) neverOpens(value, added(value, event));
  }),

  'P5 other subjects change nothing': law(scene, (value) =>
    same(ask(value), ask({ ...value, ledger: value.ledger.filter(({ subject }) => subject !== 'p2') })),
  ),

  'P6 grants to other controllers never open': law(extended(given.event), ([value, event]) => {
    const foreign = { ...event, type: 'granted', controllers: ['gamma'], controller: 'gamma', id: 'foreign' };
    neverOpens(value, added(value, foreign));
  }),

  'P7 a blanket withdrawal at now ends consent': law(scene, (value) => {
    const after = ask(added(value, { id: 'blanket', type: 'withdrawn', subject: 'p1', at: value.now }));
    const isKnown = value.request.knownAt === undefined || at(value.request.knownAt) >= value.now;
    if (isKnown && isConsentBased(after.basis) && after.decision !== 'deny') throw new Error(`still ${after.reason}`);
  }),

  'P8 an objection to marketing at now ends marketing': law(scene, (value) => {
    const after = ask(
      added(value, { id: 'blanket', type: 'objected', scope: 'direct_marketing', subject: 'p1', at: value.now }),
    );
    const isKnown = value.request.knownAt === undefined || at(value.request.knownAt) >= value.now;
    const isMarketing =
      Object.hasOwn(policy.purposes, after.purpose) && policy.purposes[after.purpose]?.kind === 'direct_marketing';
    const isStored = after.reason === 'RESTRICTED_STORAGE_ONLY';
    if (isKnown && isMarketing && after.decision !== 'deny' && !isStored) throw new Error(`still ${after.reason}`);
  }),

  'P9 unknown names deny': law(
    fc.tuple(
      scene,
      fc.constantFrom('purpose', 'channel', 'jurisdiction'),
      fc.constantFrom('nothing', '__proto__', 'constructor', 'toString'),
    ),
    ([value, field, name]) => {
      const { decision } = ask({ ...value, request: { ...value.request, [field]: name } as ConsentRequest });
      if (decision !== 'deny') throw new Error(`${field} ${name} was not denied`);
    },
  ),

  'P10 a fold decides as the ledger does, in every order of application': law(
    fc.tuple(shuffled(scene), fc.nat()),
    ([value, cut]) => {
      const { request, subjectFacts, now, other } = value;
      const { knownAt } = request;
      const options = { policy, subject: request.subject, knownAt };
      const context = { policy, subjectFacts, now };
      const batch = foldLedger(value.ledger, options);
      const split = cut % (other.length + 1);
      let fold = foldLedger(other.slice(0, split), options);
      for (const event of other.slice(split)) {
        fold = applyEvent(JSON.parse(JSON.stringify(fold)), event, { policy });
        fold = applyEvent(fold, event, { policy });
      }
      same(fold.events, batch.events, 'folds differ');
      const expected = ask(value);
      same(decideFolded(batch, request, context), expected, 'batch');
      same(decideFolded(batch, request, context), expected, 'remembered');
      same(decideFolded(fold, request, context), expected, 'applied');
      same(decideFolded(JSON.parse(JSON.stringify(fold)), request, context), expected, 'stored');
    },
  ),

  'two ledgers of one person merge as a union': law(fc.tuple(scene, fc.nat(), fc.nat()), ([value, one, other]) => {
    const half = (mask: number) => value.ledger.filter((_, index) => ((mask >> (index % 30)) & 1) === 1);
    const [left, right] = [half(one | other), half(~one | other)];
    const options = { policy, subject: value.request.subject };
    const merged = foldLedger([...left, ...right], options);
    same(merged, foldLedger(value.ledger, options), 'something is lost');
    same(merged, foldLedger([...right, ...left], options), 'sides differ');
    same(merged.events, foldLedger([...left, ...merged.events], options).events, 'merging again differs');
  }),

  'P11 a timeline is what decide says at every instant': law(
    fc.tuple(scene, fc.array(given.now, { maxLength: 4 })),
    ([value, others]) => {
      const { ledger, request, subjectFacts } = value;
      const steps = timeline(ledger, request, { policy, subjectFacts });
      const edges = steps.flatMap(({ from }) => (from === null ? [] : [at(from) - 1, at(from), at(from) + 1]));
      for (const time of [value.now, ...others, ...edges]) {
        const { decision, reason, obligations, warnings } = ask({ ...value, now: time });
        const { from: _, ...step } = lookupTimeline(steps, time);
        same(step, { decision, reason, obligations, warnings }, instant(time));
      }
    },
  ),

  'P12 an audience is what decide says of each person': law(
    fc.tuple(fc.array(scene, { minLength: 1, maxLength: 5 }), fc.array(given.now, { maxLength: 2 })),
    ([scenes, times]) => {
      const [first] = scenes as [Scene];
      const { knownAt: _, ...request } = first.request;
      const folds = scenes.map(({ ledger }, index) =>
        foldLedger(
          ledger.map((event) => (event.subject === 'p1' ? { ...event, subject: `q${index}` } : event)),
          { policy, subject: `q${index}` },
        ),
      );
      const subjectFacts = Object.fromEntries(scenes.map((value, index) => [`q${index}`, value.subjectFacts]));
      const index = audienceIndex(folds, { policy, subjectFacts });
      for (const now of [first.now, ...times, first.now]) {
        const result = audience(index, request, { policy, subjectFacts, now });
        const single = folds.map((fold, person) =>
          decideFolded(
            fold,
            { ...request, subject: `q${person}` },
            { policy, subjectFacts: subjectFacts[`q${person}`], now },
          ),
        );
        const who = (decision: string) =>
          single.flatMap((one, person) => (one.decision === decision ? [`q${person}`] : []));
        same(ids(result.allow), who('allow'));
        same(ids(result.limited), who('limited'));
        for (const { reason } of single)
          same(result.byReason[reason], single.filter((one) => one.reason === reason).length);
      }
    },
  ),

  'P13 no JSON makes decide throw': law(fc.tuple(scene, fc.jsonValue()), ([value, json]) => {
    ask({ ...value, ledger: json as never });
  }),

  'P13 a malformed value never opens': law(fc.tuple(scene, given.malformed), ([value, json]) => {
    const spoiled = json as ConsentEvent;
    const alone = ask(added({ ...value, ledger: [] }, json));
    const isRead = typeof json === 'object' && json !== null && !alone.warnings.includes('MALFORMED_EVENT');
    if (!isRead && !mayOpen(value, spoiled ?? {})) neverOpens(value, added(value, json));
  }),

  'validUntil is the next change if no event arrives': law(scene, (value) => {
    const { validUntil, reason } = ask(value);
    if (validUntil === undefined) return;
    const past = value.ledger.filter(({ at: time }) => !(at(time) > value.now) || Number.isNaN(at(time)));
    const then = (now: number) => ask({ ...value, ledger: past, now }).reason;
    same(then(at(validUntil) - 1), reason, 'before');
    if (then(at(validUntil)) === reason) throw new Error('nothing changes at validUntil');
  }),

  'explain decides as decide does and its remedies hold': law(scene, (value) => {
    const { ledger, request, subjectFacts, now } = value;
    const { decision, remedies } = explain(ledger, request, { policy, subjectFacts, now });
    same(decision, ask(value));
    for (const remedy of remedies) {
      if (remedy.kind === 'none') continue;
      const changed = {
        ledger: [...ledger, ...(remedy.events ?? [])],
        request: remedy.request ?? request,
        subjectFacts: remedy.subjectFacts ?? subjectFacts,
        now: remedy.now === undefined ? now : at(remedy.now),
      };
      if (ask(changed).decision === 'deny') throw new Error(`${remedy.actions.join()} does not help`);
    }
  }),

  'the transcription says the same': law(scene, (value) => {
    const { ledger, request, subjectFacts, now } = value;
    const expected = transcribedDecision(ledger, request, { policy, subjectFacts, now });
    const { decision, reason, basis, obligations, warnings } = ask(value);
    same(
      { decision, reason, basis, obligations, warnings },
      {
        decision: expected.decision,
        reason: expected.reason,
        basis: expected.basis,
        obligations: expected.obligations,
        warnings: expected.warnings,
      },
    );
  }),
};
