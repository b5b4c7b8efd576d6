import type { ConsentRequest, ReasonCode } from '../../models/index.js';
import { ageInYears, readDate } from '../calendar/dates.js';
import { type Fact, newestOf } from '../ledger/fact.js';
import { addMonthsToInstant, always, instantOr } from '../ledger/instants.js';
import { asksForSpecial, lacksSafeguard, recipientCheck } from './checks.js';
import { namesController } from './coverage.js';
import { isSamePoint, supersedes } from './doubleOptIn.js';
import { endingReason, endingsOf } from './endings.js';
import { type Attempt, type Candidate, type Check, counts, type Evaluation, hasReached, isOver } from './evaluation.js';
import { isNothingNamed } from './fields.js';
import { own, type Question } from './question.js';
import { lastCountedUse } from './uses.js';

/** The checks of a consent, in the order of C-45. */
export const consentChecks: readonly Check[] = [
  ['CONSENT_NOT_SPECIFIC', (_, fact) => fact?.purposes === undefined],
  ['CONTROLLER_NOT_NAMED', (question, fact) => fact === null || !namesController(fact, question)],
  ['CHANNEL_NOT_COVERED', ({ channel }, fact) => channel !== 'none' && fact?.channels?.includes(channel) !== true],
  [
    'CONTACT_POINT_MISMATCH',
    ({ request, channelClass }, fact) => channelClass !== 'none' && !isSamePoint(request, fact?.content),
  ],
  ['DOI_VOID', (_, __, { candidate }) => candidate.state === 'DOI_VOID'],
  ['WITHDRAWN', endedBy],
  ['INVALIDATED', isInvalidated],
  ['CONSENT_PRETICKED', (_, fact) => fact?.content.form?.preTicked === true],
  ['CONSENT_NOT_DISTINGUISHABLE', (_, fact) => fact?.content.form?.distinguishable === false],
  ['CONSENT_CONDITIONAL', (_, fact) => fact?.content.form?.conditional === 'unnecessary_for_contract'],
  ['CONSENT_IMBALANCE', (_, fact) => fact?.content.form?.imbalance === true],
  ['CONSENT_NOT_INFORMED', (_, fact) => fact?.content.form?.informed === false],
  ['MINOR_NO_GUARDIAN', (question, fact) => fact?.content.by !== 'guardian' && isChildAt(question, fact?.at)],
  [
    'GUARDIAN_UNVERIFIED',
    (question, fact) =>
      fact?.content.by === 'guardian' &&
      fact.content.guardianVerified !== true &&
      question.childAge !== null &&
      isChildAt(question, fact.at),
  ],
  ['AGE_UNKNOWN', isAgeUnknown],
  ['DOI_PENDING', lacksOptIn],
  ['EVIDENCE_INSUFFICIENT', (question, fact) => fact === null || lacksEvidence(question, fact)],
  [
    'NOT_YET_EFFECTIVE',
    (_, fact, { evaluation }) => !hasReached(evaluation, instantOr(fact?.content.effectiveFrom, always)),
  ],
  ['EXPIRED', (_, fact, { evaluation }) => isOver(evaluation, fact?.content.expiresAt)],
  ['LAPSED_UNUSED', hasLapsed],
  ['RECONSENT_REQUIRED', (_, __, { evaluation, candidate }) => versionChange(evaluation, candidate) === 'material'],
  ['SPECIAL_CATEGORY', ({ request }, fact) => lacksSpecial(request, fact)],
  [
    'ADM_NOT_PERMITTED',
    ({ decidesAlone }, fact) =>
      decidesAlone && !(fact?.content.explicit === true && fact.content.automatedDecision === true),
  ],
  recipientCheck,
  [
    'TRANSFER_NO_SAFEGUARD',
    (question, fact) => lacksSafeguard(question) && !consentsToTransfer(question.request, fact),
  ],
  ['DATA_NOT_COVERED', (question, fact) => isNothingNamed(question, fact?.content.data)],
];

/** The newest ending at or after the consent took effect, unless the consent names it and is not older (C-24). */
function endedBy(question: Question, fact: Fact | null, { evaluation, candidate }: Attempt): false | ReasonCode {
  const { click, effectiveAt } = candidate;
  const statement = fact?.type === 'granted' ? fact : click;
  const newest = newestOf(endingsOf(evaluation), (ending) => {
    const isUndone = ending.at === effectiveAt && statement !== null && supersedes(statement, ending);
    return ending.at >= effectiveAt && !isUndone;
  });
  return newest === null ? false : endingReason(newest, question);
}

/** Invalidated by name; an invalidation without a readable target hits every consent. */
function isInvalidated(_: Question, fact: Fact | null, { evaluation }: Attempt): boolean {
  return evaluation.facts.invalidated.some(
    (other) => counts(evaluation, other) && (other.refersTo === undefined || other.refersTo === fact?.id),
  );
}

/** Below the age of consent at an instant; where capacity decides, not able to judge. */
export function isChildAt({ childAge, facts }: Question, at: number | undefined): boolean {
  if (childAge === null) return (facts.capacity ?? true) !== true;
  const birth = readDate(facts.birthDate);
  return birth !== null && at !== undefined && ageInYears(birth, new Date(at)) < childAge;
}

function isAgeUnknown({ childAge, facts }: Question): boolean {
  if (facts.birthDate === undefined) return childAge !== null && (facts.directedToChildren ?? false) !== false;
  return readDate(facts.birthDate) === null;
}

/** A double opt-in that is not confirmed, or one that the pack demands (C-32). */
function lacksOptIn(question: Question, fact: Fact | null, { candidate }: Attempt): false | ReasonCode {
  const { isMarketing, channelClass, pack } = question;
  if (candidate.state !== 'CONSENT_VALID') return candidate.state;
  if (pack.doi !== 'required' || !isMarketing || channelClass !== 'electronic_mail') return false;
  if (fact?.type !== 'granted' || fact.content.method === 'signed_paper') return false;
  const isLegacy = fact.content.method === 'double_opt_in_legacy' && isGiven(fact.content.evidenceRef);
  return isLegacy ? false : 'DOI_MISSING';
}

const isGiven = (text: string | undefined) => text !== undefined && text !== '';

function lacksEvidence({ policy, isMarketing, channelClass, pack }: Question, { content, purposes }: Fact): boolean {
  const needsProof = isMarketing && channelClass === 'phone' && pack.phoneEvidence === true;
  if (!isGiven(content.source) || content.textVersion === undefined) return true;
  const listed: unknown = own(policy.texts, content.textVersion)?.purposes;
  if (!Array.isArray(listed) || purposes?.every((id) => listed.includes(id)) !== true) return true;
  return needsProof && !isGiven(content.evidenceRef);
}

/** Marketing consent left unused for as long as the pack says; a use after that does not revive it. */
function hasLapsed({ isMarketing, pack }: Question, _: unknown, { evaluation, candidate }: Attempt): boolean {
  if (!isMarketing || pack.unusedDenyMonths === undefined) return false;
  const last = lastCountedUse(evaluation, candidate, pack.unusedDenyMonths);
  return last === null || hasReached(evaluation, addMonthsToInstant(last, pack.unusedDenyMonths));
}

/** How the purpose changed between the version consented to and the version asked for. */
export function versionChange(
  evaluation: Evaluation,
  { fact, effectiveAt }: Candidate,
): 'none' | 'editorial' | 'material' {
  const { versions, request } = evaluation.question;
  if (versions.length === 0) return 'none';
  const given = fact?.content.purposeVersion ?? versionInForce(versions, (from) => from <= effectiveAt);
  const asked = request.purposeVersion ?? versionInForce(versions, (from) => hasReached(evaluation, from));
  let change: 'none' | 'editorial' | 'material' = 'none';
  for (const { v, isMaterial } of versions) {
    if (v <= given || v > asked) continue;
    if (isMaterial) return 'material';
    change = 'editorial';
  }
  return change;
}

function versionInForce(versions: Question['versions'], isInForce: (from: number) => boolean): number {
  let latest = always;
  let version = always;
  for (const { v, from } of versions) {
    if (isInForce(from) && from >= latest) {
      latest = from;
      version = v;
    }
  }
  return version;
}

function lacksSpecial(request: ConsentRequest, fact: Fact | null): boolean {
  const named = fact?.content.explicit === true ? fact.content.specialCategories : undefined;
  return asksForSpecial(request) && request.specialCategories?.every((category) => named?.includes(category)) !== true;
}

const consentsToTransfer = ({ transfer }: ConsentRequest, fact: Fact | null): boolean =>
  transfer?.mechanism === 'explicit_consent' &&
  fact?.content.explicit === true &&
  fact.content.transferRisksInformed === true;
