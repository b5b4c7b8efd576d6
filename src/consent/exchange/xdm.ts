import type { ConsentEvent, ReasonCode } from '../../models/index.js';
import type { Imported } from './exchange.js';
import {
  type ExportDecisions,
  type ImportContext,
  importedBasis,
  importedContract,
  importedEvent,
  importedGrant,
  importedNo,
} from './mapping.js';

type Fields = Readonly<Record<string, unknown>>;

/** What an export yields: the value for the other system, and what it could not hold. */
export interface Exported {
  readonly value: Readonly<Record<string, unknown>>;
  readonly loss: readonly string[];
}

/**
 * Reads consents in the form of Adobe XDM (`{ marketing: { email: { val: 'y', time } } }`) into events.
 *
 * The mapping names the paths, such as `marketing.email`. `y` becomes a consent without proof, `n` closes, LI, CT, CP, VI
 * and PI become declared bases without balancing test or law, so that most open nothing yet; `dy` and `dn` are defaults nobody stated and yield no event, nor
 * do `p` (pending) and `u` (unknown). Lost: text version, evidence, unmapped paths.
 *
 * @example
 * ```ts
 * import { fromXdm } from 'social-crm/consent';
 *
 * const mapping = { 'marketing.email': { purposes: ['newsletter'], channels: ['email'] } };
 * const context = { subject: 'p1', controller: 'acme', at: '2026-02-01T10:00:00Z', mapping };
 * fromXdm({ marketing: { email: { val: 'n' } } }, context).events[0].type; // => 'withdrawn'
 * fromXdm({ marketing: { email: { val: 'dy' } } }, context); // => { events: [], loss: ['marketing.email: dy'] }
 * ```
 */
export function fromXdm(consents: unknown, context: ImportContext): Imported {
  const events: ConsentEvent[] = [];
  const loss: string[] = [];
  for (const [path, { val, time }] of leaves(consents)) {
    const mapped = Object.hasOwn(context.mapping, path) ? context.mapping[path] : undefined;
    const at = typeof time === 'string' ? { ...context, at: time } : context;
    const event = mapped === undefined ? null : eventOf(val, importedEvent(`xdm:${path}`, at, mapped));
    if (event === null) loss.push(`${path}: ${val}`);
    else events.push(event);
  }
  return { events, loss };
}

function eventOf(val: string, base: ReturnType<typeof importedEvent>): ConsentEvent | null {
  switch (val) {
    case 'y':
      return importedGrant(base);
    case 'n':
      return importedNo(base, 'withdrawn');
    case 'LI':
      return importedBasis(base, 'legitimate_interest');
    case 'VI':
      return importedBasis(base, 'vital_interest');
    case 'CP':
    case 'PI':
      return importedBasis(base, 'legal_obligation');
    case 'CT':
      return importedContract(base);
    default:
      return null;
  }
}

function leaves(value: unknown, path = ''): [string, { val: string; time?: unknown }][] {
  if (typeof value !== 'object' || value === null) return [];
  const { val, time } = value as Fields;
  if (typeof val === 'string') return [[path, { val, time }]];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, path === '' ? key : `${path}.${key}`));
}

const basisCodes: Readonly<Record<string, string>> = {
  consent: 'y',
  legitimate_interest: 'LI',
  existing_customer: 'LI',
  contract: 'CT',
  precontract: 'CT',
  legal_obligation: 'CP',
  vital_interest: 'VI',
};

const pending: ReadonlySet<ReasonCode> = new Set(['DOI_PENDING', 'DOI_AUTOMATED', 'NOT_YET_EFFECTIVE']);
const unknown: ReadonlySet<ReasonCode> = new Set(['NO_CONSENT', 'NO_LEGAL_BASIS', 'NO_CONTRACT', 'LI_NOT_DOCUMENTED']);

/**
 * Writes decisions in the form of Adobe XDM, by path: `y`, `n`, `p` (pending), `u` (unknown), or the code of another basis.
 *
 * Lost: reason, text version, evidence, controller; a limited answer becomes `n`, for the format knows no half.
 *
 * @example
 * ```ts
 * import { toXdm } from 'social-crm/consent';
 *
 * const decisions = { 'marketing.email': { decision: 'deny', reason: 'DOI_PENDING' } };
 * toXdm(decisions).value; // => { marketing: { email: { val: 'p' } } }
 * ```
 */
export function toXdm(decisions: ExportDecisions): Exported {
  const value: Record<string, unknown> = {};
  for (const [path, decision] of Object.entries(decisions)) place(value, path.split('.'), { val: codeOf(decision) });
  const halves = Object.entries(decisions).filter(([, { decision }]) => decision === 'limited');
  return {
    value,
    loss: ['reason', 'textVersion', 'evidence', 'controller', ...halves.map(([path]) => `${path}: limited`)],
  };
}

function codeOf({ decision, reason, basis = '' }: ExportDecisions[string]): string {
  if (decision === 'allow') return Object.hasOwn(basisCodes, basis) ? (basisCodes[basis] ?? 'n') : 'n';
  if (decision === 'deny' && pending.has(reason)) return 'p';
  return decision === 'deny' && unknown.has(reason) ? 'u' : 'n';
}

/** Puts a leaf at a path, with own properties only. */
function place(target: Record<string, unknown>, [head = '', ...rest]: readonly string[], leaf: object): void {
  const child = Object.hasOwn(target, head) ? (target[head] as Record<string, unknown>) : {};
  Object.defineProperty(target, head, {
    value: rest.length === 0 ? leaf : child,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  if (rest.length > 0) place(child, rest, leaf);
}
