import type { Instant } from '../../internal/instant.js';
import type { ConsentChannel, ConsentEvent, Decision } from '../../models/index.js';

/** What a field of the other system stands for in ours. */
export interface MappedConsent {
  readonly purposes: readonly string[];
  readonly channels: readonly ConsentChannel[];
}

/** Whose data are imported, for whom, and when they are taken to have been said. */
export interface ImportContext {
  readonly subject: string;
  readonly controller: string;
  /** The instant for entries that bear none of their own. */
  readonly at: Instant;
  /** Name of the other system's field or subscription to what it stands for. Names that are not mapped are lost. */
  readonly mapping: Readonly<Record<string, MappedConsent>>;
}

/** Finds the answer that is exported, by the name in the other system. */
export type ExportDecisions = Readonly<Record<string, Pick<Decision, 'decision' | 'reason' | 'basis'>>>;

/** What every imported event has: an id that tells where it comes from, and the reach of the mapping. */
export function importedEvent(
  id: string,
  { subject, controller, at }: ImportContext,
  { purposes, channels }: MappedConsent,
): Pick<ConsentEvent, 'id' | 'subject' | 'at' | 'controller' | 'purposes' | 'channels'> {
  return { id, subject, controller, at, purposes, channels };
}

/** A yes from another system: a consent without text or source, which stays without proof until somebody adds it. */
export const importedGrant = (base: ReturnType<typeof importedEvent>, more: object = {}): ConsentEvent =>
  ({
    ...base,
    type: 'granted',
    by: 'subject',
    controllers: [base.controller],
    method: 'import',
    ...more,
  }) as unknown as ConsentEvent;

/** A basis other than consent that the other system claims. No balancing test comes with it. */
export const importedBasis = (base: ReturnType<typeof importedEvent>, basis: string): ConsentEvent => {
  const { channels: _, ...rest } = base;
  return { ...rest, type: 'basis_declared', basis } as unknown as ConsentEvent;
};

/** A no from another system always closes. */
export const importedNo = (base: ReturnType<typeof importedEvent>, type: 'withdrawn' | 'refused'): ConsentEvent =>
  ({ ...base, type }) as unknown as ConsentEvent;

/** A contract that the other system claims. */
export const importedContract = ({
  purposes: _,
  channels: __,
  ...base
}: ReturnType<typeof importedEvent>): ConsentEvent => ({ ...base, type: 'contract' }) as unknown as ConsentEvent;
