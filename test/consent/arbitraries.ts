import fc from 'fast-check';

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 0, 1);
/** Few instants, so that ties are frequent. */
export const instants = [
  T0 - 1500 * DAY,
  T0 - 800 * DAY,
  T0 - 400 * DAY,
  ...[0, 0, 5, 10, 15, 20, 31, 40].map((day) => T0 + day * DAY),
];
const moment = fc.constantFrom(...instants);
const written = moment.chain((ms) => fc.constantFrom<unknown>(ms, new Date(ms).toISOString()));
export const now = fc.oneof(
  { weight: 2, arbitrary: moment },
  { weight: 3, arbitrary: fc.integer({ min: 20, max: 60 }).map((day) => T0 + day * DAY) },
  { weight: 1, arbitrary: fc.integer({ min: T0 - 2000 * DAY, max: T0 + 2000 * DAY }) },
);
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
const id = fc.constantFrom(...ids);
const subject = fc.constantFrom('p1', 'p1', 'p1', 'p1', 'p1', 'p2');
const controller = fc.constantFrom('acme', 'acme', 'acme', 'beta', '__proto__');
const purposes = [
  'newsletter',
  'offers',
  'marketing',
  'profile_enrichment',
  'profile_link',
  'sentiment_analysis',
  'fan_scoring',
  'social_listening',
  'service_reply',
  'order_processing',
  'invoice_retention',
  'open_tracking',
  'vip_auto_rejection',
  'custom_audience',
  'emergency_contact',
  'legal_claims',
  'suppression_list',
  'basket',
];
const hostile = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty');
const purpose = fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...purposes) }, { weight: 1, arbitrary: hostile });
const channels = ['email', 'sms', 'phone', 'post', 'in_app', 'none', 'public_reply'] as const;
const channel = fc.constantFrom(...channels);
const field = fc.constantFrom('profileUrl', 'avatar', 'bio', 'email', 'name');
const flag = fc.boolean();
const list = <T>(item: fc.Arbitrary<T>) => fc.uniqueArray(item, { maxLength: 3 });
const rarely = <T>(item: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: item });
const maybe = <T>(item: fc.Arbitrary<T>, weight = 1) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight, arbitrary: item });
const texts: Record<string, string> = {
  newsletter: 't-nl-3',
  offers: 't-offers-1',
  profile_enrichment: 't-enrich-1',
  sentiment_analysis: 't-sent-1',
  fan_scoring: 't-fan-1',
  custom_audience: 't-aud-1',
  open_tracking: 't-track-1',
  vip_auto_rejection: 't-adm-1',
};

const common = { id, subject, at: written, recordedAt: maybe(written), controller: maybe(controller, 3) };
const reach = { purposes: maybe(list(purpose)), channels: maybe(list(channel)), controllers: maybe(list(controller)) };

const grantFields = {
  by: fc.constantFrom('subject', 'subject', 'subject', 'guardian'),
  controllers: fc.oneof({ weight: 6, arbitrary: fc.constant(['acme']) }, { weight: 1, arbitrary: list(controller) }),
  channels: fc.oneof({ weight: 4, arbitrary: fc.constant([...channels]) }, { weight: 1, arbitrary: list(channel) }),
  method: fc.constantFrom('signed_paper', 'signed_paper', 'web_form', 'double_opt_in_legacy'),
  source: fc.oneof({ weight: 9, arbitrary: fc.constant('form') }, { weight: 1, arbitrary: fc.constant('') }),
  contactPoint: maybe(fc.constantFrom('m:1', 'm:2')),
  evidenceRef: maybe(fc.constant('rec:1'), 3),
  purposeVersion: maybe(fc.constantFrom(1, 2, 3)),
  explicit: maybe(flag),
  specialCategories: maybe(fc.constantFrom(['health'], [], ['health', 'politics'])),
  automatedDecision: maybe(flag),
  recipients: maybe(fc.constantFrom(['x'], [])),
  data: maybe(list(field)),
  transferRisksInformed: maybe(flag),
  effectiveFrom: rarely(written),
  expiresAt: rarely(written),
  guardianVerified: maybe(flag),
  supersedes: maybe(list(id)),
  overridesRestriction: maybe(flag),
  form: rarely(
    fc.record({
      preTicked: maybe(flag),
      distinguishable: maybe(flag),
      conditional: maybe(fc.constantFrom('incentive', 'unnecessary_for_contract')),
      imbalance: maybe(flag),
      informed: maybe(flag),
    }),
  ),
};
const granted = fc
  .record({
    ...common,
    ...grantFields,
    purposes: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...Object.keys(texts)).map((one) => [one]) },
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: list(purpose) },
    ),
  })
  .map((event) => ({ ...event, textVersion: texts[event.purposes?.[0] ?? ''] ?? 't-mkt-1' }));
const typed = <T extends object>(type: string, record: fc.Arbitrary<T>) => record.map((event) => ({ ...event, type }));
const plain = (type: string) => typed(type, fc.record({ ...common, ...reach }));
const aimed = (type: string) =>
  typed(
    type,
    fc.record({
      ...common,
      refersTo: id,
      compellingGrounds: maybe(flag, 3),
      ground: maybe(fc.constantFrom('12(5)', '17(3)(b)'), 3),
    }),
  );

const opening = fc.oneof(
  { weight: 6, arbitrary: typed('granted', granted) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(granted, written, fc.string())
      .map(([event, expiresAt]) => ({ ...event, type: 'requested', doi: { tokenId: 't', expiresAt } })),
  },
  {
    weight: 4,
    arbitrary: typed(
      'confirmed',
      fc.record({
        ...common,
        requestId: id,
        method: fc.constantFrom('user_click', 'user_click', 'user_post', 'automated'),
        contactPoint: maybe(fc.constantFrom('m:1', 'm:2')),
        supersedes: maybe(list(id)),
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: typed(
      'sale',
      fc.record({
        ...common,
        saleKind: fc.constantFrom('paid', 'paid', 'negotiation', 'gift'),
        addressFromCustomerInSale: fc.constantFrom(true, true, false),
        contactPoint: maybe(fc.constantFrom('m:1', 'm:2')),
        similarCategories: fc.constantFrom(['bikes'], ['cars']),
        optOutNoticeAtCollection: fc.constantFrom(true, true, false),
        cancelledAt: rarely(written),
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: typed(
      'contract',
      fc.record({ ...common, endAt: maybe(written), admNecessary: maybe(flag), recipients: maybe(fc.constant(['x'])) }),
    ),
  },
  {
    weight: 4,
    arbitrary: typed(
      'basis_declared',
      fc.record({
        ...common,
        purposes: list(purpose),
        basis: fc.constantFrom(
          'legitimate_interest',
          'legitimate_interest',
          'legal_obligation',
          'vital_interest',
          'presumed_consent_b2b',
        ),
        lia: maybe(fc.record({ passed: fc.constantFrom(true, true, false), informedAt: maybe(written, 9) }), 9),
        lawRef: maybe(fc.constant('AO 147'), 6),
        concreteInterest: maybe(flag, 6),
        recipients: maybe(fc.constant(['x'])),
        endAt: maybe(written),
      }),
    ),
  },
  { weight: 2, arbitrary: plain('inquiry') },
);
const neutral = fc.oneof(
  plain('used'),
  plain('notice_given'),
  plain('restriction_lifted'),
  plain('legal_hold_set'),
  plain('legal_hold_released'),
  aimed('objection_overridden'),
  aimed('erasure_refused'),
  typed('objection_revoked', fc.record({ ...common, refersTo: maybe(id, 5) })),
);
const sound = fc.oneof(
  plain('withdrawn'),
  plain('refused'),
  plain('restricted'),
  plain('erasure_requested'),
  plain('erased'),
  typed(
    'objected',
    fc.record({
      ...common,
      ...reach,
      scope: fc.constantFrom('all', 'direct_marketing', 'legitimate_interest', 'profiling', 'purpose'),
    }),
  ),
  aimed('invalidated'),
  aimed('inquiry_closed'),
);

const junk = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.constant('x'),
  fc.constant(''),
  fc.constant([]),
  fc.constant({}),
  fc.constant({ scope: 1 }),
  fc.constant(-1.5),
  fc.constant('2026-13-01'),
  fc.constant(true),
  fc.constant(['email', 3]),
);
const keys = [
  'id',
  'subject',
  'at',
  'recordedAt',
  'type',
  'by',
  'controllers',
  'controller',
  'purposes',
  'channels',
  'scope',
  'refersTo',
  'requestId',
  'method',
  'doi',
  'lia',
  'form',
  'expiresAt',
  'endAt',
  'data',
  'recipients',
  '__proto__x',
];
/** An event with a field missing or of the wrong type. */
const spoiled = <T extends object>(event: fc.Arbitrary<T>) =>
  fc
    .tuple(event, fc.constantFrom(...keys), fc.oneof(junk, fc.constant(undefined)))
    .map(([good, key, value]) => ({ ...good, [key]: value }));

const tidy = (event: object) => JSON.parse(JSON.stringify(event)) as object;
export const restrictive = fc
  .oneof({ weight: 5, arbitrary: sound }, { weight: 1, arbitrary: spoiled(sound) })
  .map(tidy);
export const event = fc
  .oneof(
    { weight: 10, arbitrary: opening },
    { weight: 3, arbitrary: neutral },
    { weight: 4, arbitrary: sound },
    { weight: 1, arbitrary: spoiled(fc.oneof(opening, neutral, sound)) },
  )
  .map(tidy);
export const malformed = fc.oneof(junk, spoiled(fc.oneof(opening, neutral, sound)).map(tidy), fc.jsonValue());
const events = fc.oneof(
  { weight: 5, arbitrary: fc.array(event, { maxLength: 9, size: 'max' }) },
  { weight: 1, arbitrary: fc.array(event, { minLength: 8, maxLength: 16, size: 'max' }) },
);

const optional = (record: Record<string, fc.Arbitrary<unknown>>) => fc.record(record).map(tidy);
export const request = fc
  .record({
    subject: fc.constant('p1'),
    controller: fc.constantFrom('acme', 'acme', 'acme', 'beta'),
    purpose,
    channel: maybe(channel, 9),
    jurisdiction: fc.constantFrom('DE', 'DE', 'AT', 'CH', 'UK', 'FR', 'XX'),
  })
  .chain((base) =>
    optional({
      operation: maybe(fc.constantFrom('contact', 'process', 'store', 'share')),
      contactPoint: maybe(fc.constantFrom('m:1', 'm:2')),
      data: maybe(list(field)),
      specialCategories: rarely(fc.constantFrom(['health'], [])),
      manifestlyPublic: maybe(
        fc.record({ bySubject: flag, deliberate: flag, scope: fc.constantFrom('same_item', 'other_data') }),
      ),
      madePublicBySubject: maybe(flag),
      automatedDecision: rarely(flag),
      recipient: rarely(fc.record({ id: fc.constantFrom('x', 'y'), role: fc.constantFrom('controller', 'processor') })),
      transfer: rarely(
        fc.record({ country: fc.constant('US'), mechanism: fc.constantFrom('scc', 'explicit_consent', 'none') }),
      ),
      containsAdvertising: rarely(flag),
      advertisingPurpose: maybe(fc.constantFrom('offers', 'newsletter', 'social_listening')),
      ownProducts: maybe(fc.constant(true), 9),
      productCategory: maybe(fc.constant('bikes'), 9),
      includesOptOutNotice: maybe(flag, 6),
      obtainedAt: maybe(written),
      purposeVersion: maybe(fc.constantFrom(1, 3)),
      strictlyNecessary: maybe(flag),
      knownAt: fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: written }),
    }).map((more) => ({ ...base, ...more }) as never),
  ) as fc.Arbitrary<never>;
export const facts = optional({
  birthDate: rarely(fc.constantFrom('2011-06-01', '2008-02-29', '1980-01-01', '2011-02-30')),
  capacity: maybe(flag),
  directedToChildren: rarely(flag),
  isBusiness: maybe(flag, 2),
  registers: maybe(fc.constantFrom([], [], ['ecg'], ['uk_tps'], ['ch_directory_asterisk']), 3),
}) as fc.Arbitrary<never>;

type Loose = Record<string, unknown>;

/** Turns most events towards the request, as real ledgers are: same purpose, same controller, targets that exist. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case a type of event
function aim(loose: Loose, dice: number, { purpose: id, targets }: { purpose: string; targets: Loose[] }): Loose {
  if (dice < 25 || typeof loose !== 'object') return loose;
  const target = targets[dice % Math.max(1, targets.length)];
  switch (loose['type']) {
    case 'granted':
    case 'requested':
      return Array.isArray(loose['purposes']) && loose['purposes'].length === 1
        ? { ...loose, subject: 'p1', purposes: [id], textVersion: texts[id] ?? 't-mkt-1', doi: aimToken(loose, dice) }
        : loose;
    case 'basis_declared':
      return { ...loose, purposes: [id, 'profile_link'], controller: 'acme', subject: 'p1' };
    case 'sale':
    case 'contract':
    case 'inquiry':
      return { ...loose, controller: 'acme', subject: 'p1' };
    case 'confirmed':
      return target === undefined
        ? loose
        : { ...loose, requestId: target['id'], at: dice % 2 ? loose['at'] : target['at'] };
    default:
      return target === undefined || loose['refersTo'] === undefined ? loose : { ...loose, refersTo: target['id'] };
  }
}

const aimToken = (loose: Loose, dice: number) =>
  dice < 50 || loose['doi'] === undefined ? loose['doi'] : { tokenId: 't', expiresAt: T0 + 3000 * DAY };

/** Ids of their own, so that conflicts are the exception. */
const separate = (loose: Loose, index: number): Loose =>
  typeof loose['id'] === 'string' ? { ...loose, id: ids[index % ids.length] } : loose;

/** A ledger, a request, facts and an instant. Same-id conflicts and ties are frequent in one scene of three. */
export const scene = fc
  .record({
    events,
    request,
    subjectFacts: facts,
    now,
    dice: fc.array(fc.nat(99), { minLength: 16, maxLength: 16 }),
    mode: fc.nat(2),
  })
  .map(({ events: drawn, dice, mode, ...rest }) => {
    const spread = (mode === 0 ? drawn : drawn.map((one, index) => separate(one as Loose, index))) as Loose[];
    const { purpose: id } = rest.request as unknown as { purpose: string };
    const targets = spread.filter((one) =>
      ['requested', 'granted', 'objected', 'inquiry', 'erasure_requested'].includes(String(one['type'])),
    );
    const ledger = spread.map((one, index) => aim(one, dice[index] ?? 0, { purpose: id, targets }));
    return { ...rest, ledger: ledger.map(tidy) as never };
  });
