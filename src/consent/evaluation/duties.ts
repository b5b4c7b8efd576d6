import type { ConsentObligation } from '../../models/index.js';
import type { Question } from './question.js';

/** The duties as bits, in the order in which a decision lists them (C-58). */
export const duties: Readonly<Record<ConsentObligation, number>> = {
  GIVE_ART14_NOTICE: 1,
  INFORM_RIGHT_TO_OBJECT: 2,
  IDENTIFY_SENDER: 4,
  INCLUDE_OPT_OUT: 8,
  RETAIN_EVIDENCE_P5Y: 16,
  ERASE_COPIED_CONTENT: 32,
};

const names = Object.keys(duties) as readonly ConsentObligation[];

const lists: readonly (readonly ConsentObligation[])[] = /* @__PURE__ */ Array.from({ length: 64 }, (_, bits) =>
  Object.freeze(names.filter((name) => (bits & duties[name]) !== 0)),
);

/** The list of duties that bits stand for: a shared, frozen array. */
export const dutyList = (bits: number): readonly ConsentObligation[] => lists[bits] ?? [];

/** What any marketing contact that is not denied must do, whatever its basis. */
export function contactDuties({ isMarketingContact, channelClass, pack, facts }: Question): number {
  if (!isMarketingContact) return 0;
  if (channelClass === 'electronic_mail') return duties.IDENTIFY_SENDER | duties.INCLUDE_OPT_OUT;
  const keepsProof = channelClass === 'phone' && pack.phoneEvidence === true && facts.isBusiness !== true;
  return keepsProof ? duties.RETAIN_EVIDENCE_P5Y : 0;
}
