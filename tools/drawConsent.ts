import { type ConsentEvent, decide, policyPacks, type ReasonCode } from '../src/consent/index.js';
import type { Pages } from './pages.js';

/** One state of a double opt-in: its condition in words, and an example from which the state is computed. */
interface State {
  readonly reason: ReasonCode;
  readonly words: string;
  readonly events: readonly object[];
  /** Whether a sound click may still come. */
  readonly isOpen?: true;
}

const click = { id: 'c', type: 'confirmed', requestId: 'r', method: 'user_click', at: '2026-02-01T10:05:00Z' };
const withdrawal = { id: 'w', type: 'withdrawn', at: '2026-02-01T10:02:00Z' };

/** In the order in which the states are tested. */
const states: readonly State[] = [
  {
    reason: 'CONSENT_VALID',
    words: 'a person clicks in time, from the same address, nothing closing in between',
    events: [click],
  },
  {
    reason: 'DOI_VOID',
    words: 'the same, but a withdrawal, refusal or objection stands in between',
    events: [withdrawal, click],
  },
  {
    reason: 'DOI_MISMATCH',
    words: 'a person clicks in time, from another address',
    events: [{ ...click, contactPoint: 'mailto:b@example.org' }],
    isOpen: true,
  },
  {
    reason: 'DOI_EXPIRED',
    words: 'a person clicks outside the life of the token, or the token is over',
    events: [{ ...click, at: '2026-02-08T10:00:00Z' }],
  },
  {
    reason: 'DOI_AUTOMATED',
    words: 'only a link scanner clicked, the token is alive',
    events: [{ ...click, method: 'automated' }],
    isOpen: true,
  },
  { reason: 'DOI_PENDING', words: 'nobody clicked, the token is alive', events: [], isOpen: true },
];

/** The picture of docs/consent.md; each state is what `decide` says of its example. */
export function consentPages(): Pages {
  for (const { reason, events } of states) {
    const computed = reasonOf(events, reason === 'DOI_EXPIRED' ? '2026-02-09T10:00:00Z' : '2026-02-02T10:00:00Z');
    if (computed !== reason) throw new Error(`the picture says ${reason}, the library ${computed}`);
  }
  if (reasonOf([click, { ...withdrawal, at: '2026-02-01T11:00:00Z' }], '2026-02-02T10:00:00Z') !== 'WITHDRAWN') {
    throw new Error('a withdrawal after the click must end the consent');
  }
  return { 'docs/images/consent-double-opt-in.svg': drawStates() };
}

function reasonOf(events: readonly object[], now: string): ReasonCode {
  const policy = {
    purposes: { newsletter: { kind: 'direct_marketing', bases: ['consent'] } },
    texts: { 'nl-3': { purposes: ['newsletter'] } },
    jurisdictions: { DE: 'DE' },
    childAge: { DE: 16 },
    packs: policyPacks,
  } as const;
  const request = {
    id: 'r',
    type: 'requested',
    at: '2026-02-01T10:00:00Z',
    by: 'subject',
    controllers: ['acme'],
    purposes: ['newsletter'],
    channels: ['email'],
    method: 'web_form',
    source: 'form',
    textVersion: 'nl-3',
    contactPoint: 'mailto:a@example.org',
    doi: { tokenId: 't', expiresAt: '2026-02-08T10:00:00Z' },
  };
  const ledger = [request, ...events].map((event) => ({ ...event, subject: 'p1' })) as unknown as ConsentEvent[];
  const asked = {
    subject: 'p1',
    controller: 'acme',
    purpose: 'newsletter',
    channel: 'email',
    jurisdiction: 'DE',
  } as const;
  return decide(ledger, asked, { policy, now }).reason;
}

const ROW = 58;
const BOX = { x: 590, width: 150, height: 34 };
const TRUNK = 150;
const RETURN = 772;
const middle = (row: number) => 34 + row * ROW;

function drawStates(): string {
  const last = middle(states.length - 1);
  const rows = states.flatMap(({ reason, words }, row) => [
    `<path class="line" d="M${TRUNK} ${middle(row)}H${BOX.x - 2}" marker-end="url(#end)"/>`,
    `<text class="small" x="${TRUNK + 10}" y="${middle(row) - 7}">${row + 1}. ${words}</text>`,
    box(BOX.x, middle(row), { width: BOX.width, words: reason, isOpen: row === 0 }),
  ]);
  const returns = states.flatMap(({ isOpen }, row) =>
    isOpen === true ? [`<path class="back" d="M${BOX.x + BOX.width} ${middle(row)}H${RETURN}"/>`] : [],
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 920 ${last + 34}" role="img" font-family="sans-serif" font-size="13">
<title>The six states of a double opt-in in the order in which they are tested: only a click by a person, in time, from the same address and with nothing closing in between confirms</title>
<style>text{fill:#222}.small{font-size:11.5px}.line,.back{stroke:#222;fill:none;stroke-width:1.4}.back{stroke-dasharray:5 4}.box{fill:none;stroke:#222}.open{stroke-width:3}.head{fill:#222}@media(prefers-color-scheme:dark){text,.head{fill:#ddd}.line,.back,.box{stroke:#ddd}}</style>
<defs><marker id="end" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>
${box(8, middle(0), { width: 110, words: 'requested', isOpen: false })}
<path class="line" d="M118 ${middle(0)}H${TRUNK}V${last}"/>
${rows.join('\n')}
${returns.join('\n')}
<path class="back" d="M${RETURN} ${last}V${middle(0) + 9}H${BOX.x + BOX.width + 4}" marker-end="url(#end)"/>
<text class="small" x="${RETURN + 8}" y="${middle(3) - 6}">a sound click</text>
<text class="small" x="${RETURN + 8}" y="${middle(3) + 9}">may still come</text>
<path class="line" d="M${BOX.x + BOX.width} ${middle(0) - 8}H${RETURN + 22}" marker-end="url(#end)"/>
${box(RETURN + 24, middle(0) - 8, { width: 112, words: 'WITHDRAWN', isOpen: false })}
<text class="small" x="${RETURN + 24}" y="${middle(0) + 24}">by a later withdrawal</text>
</svg>
`;
}

interface Box {
  readonly width: number;
  readonly words: string;
  readonly isOpen: boolean;
}

function box(x: number, center: number, { width, words, isOpen }: Box): string {
  const frame = `<rect class="box${isOpen ? ' open' : ''}" x="${x}" y="${center - BOX.height / 2}" width="${width}" height="${BOX.height}" rx="5"/>`;
  return `${frame}<text x="${x + width / 2}" y="${center + 4.5}" text-anchor="middle">${words}</text>`;
}
