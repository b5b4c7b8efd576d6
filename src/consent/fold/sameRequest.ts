import type { ConsentRequest, SubjectFacts } from '../../models/index.js';

/** A copy that no later change of the original can reach. */
export function copyRequest<P extends string>(request: ConsentRequest<P>): ConsentRequest<P> {
  return copyValue(request) as ConsentRequest<P>;
}

/** A copy of plain data, frozen. */
export function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(copyValue));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copyValue(member)])));
}

/**
 * Whether two requests ask the same. Compared field by field and by content, never by identity, so that a request that
 * was changed in place is not taken for what it was. Written out: it runs in front of every decision from a fold.
 */
export function isSameRequest(left: ConsentRequest, right: ConsentRequest): boolean {
  return (
    left.purpose === right.purpose &&
    left.channel === right.channel &&
    left.controller === right.controller &&
    left.jurisdiction === right.jurisdiction &&
    left.operation === right.operation &&
    left.contactPoint === right.contactPoint &&
    left.madePublicBySubject === right.madePublicBySubject &&
    left.automatedDecision === right.automatedDecision &&
    left.containsAdvertising === right.containsAdvertising &&
    left.advertisingPurpose === right.advertisingPurpose &&
    left.ownProducts === right.ownProducts &&
    left.productCategory === right.productCategory &&
    left.includesOptOutNotice === right.includesOptOutNotice &&
    left.obtainedAt === right.obtainedAt &&
    left.purposeVersion === right.purposeVersion &&
    left.strictlyNecessary === right.strictlyNecessary &&
    left.knownAt === right.knownAt &&
    isSameList(left.data, right.data) &&
    isSameList(left.specialCategories, right.specialCategories) &&
    isSameShape(left, right)
  );
}

function isSameShape(left: ConsentRequest, right: ConsentRequest): boolean {
  const [one, other] = [left.recipient, right.recipient];
  const [from, to] = [left.transfer, right.transfer];
  const [seen, shown] = [left.manifestlyPublic, right.manifestlyPublic];
  return (
    (one === other || (one?.id === other?.id && one?.role === other?.role)) &&
    (from === to || (from?.mechanism === to?.mechanism && from?.country === to?.country)) &&
    (seen === shown ||
      (seen?.bySubject === shown?.bySubject && seen?.deliberate === shown?.deliberate && seen?.scope === shown?.scope))
  );
}

/** Whether the caller's facts about two people are the same. */
export function isSameFacts(left: SubjectFacts, right: SubjectFacts): boolean {
  return (
    left.birthDate === right.birthDate &&
    left.capacity === right.capacity &&
    left.directedToChildren === right.directedToChildren &&
    left.isBusiness === right.isBusiness &&
    isSameList(left.registers, right.registers)
  );
}

/** Lists of texts with the same members in the same order. What is no list is the same as nothing but itself. */
function isSameList(left: readonly string[] | undefined, right: readonly string[] | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) if (left[index] !== right[index]) return false;
  return true;
}
