import type { ReasonCode } from '../../models/index.js';
import { ageInYears, readDate } from '../calendar/dates.js';
import { type Fact, isNewer } from '../ledger/fact.js';
import { addMonthsToInstant } from '../ledger/instants.js';
import { asksForSpecial, type Check, hasSafeguard, recipientCheck } from './checks.js';
import { supersedes } from './doubleOptIn.js';
import { endingReason, endingsOf } from './endings.js';
import { type Candidate, counts, type Evaluation, hasReached } from './evaluation.js';
import { isNothingNamed } from './fields.js';
import { own, type Question } from './question.js';
import { lastCountedUse } from './uses.js';

/** The checks of a consent, in the order of C-45. */
export const consentChecks: readonly Check[] = [
  ['CONSENT_NOT_SPECIFIC', (_, { fact }) => fact?.purposes === undefined],
  ['CONTROLLER_NOT_NAMED', ({ question }, { fact }) => fact?.controllers?.includes(question.controller) !== true],
  [
    'CHANNEL_NOT_COVERED',
    ({ question: { channel } }, { fact }) => channel !== 'none' && fact?.channels?.includes(channel) !== true,
  ],
  ['CONTACT_POINT_MISMATCH', ({ question }, { fact }) => isOtherPoint(question, fact)],
  ['DOI_VOID', (_, { state }) => state === 'DOI_VOID'],
  ['WITHDRAWN', endedBy],
  ['INVALIDATED', isInvalidated],
  ['CONSENT_PRETICKED', (_, { fact }) => fact?.content.form?.preTicked === true],
  ['CONSENT_NOT_DISTINGUISHABLE', (_, { fact }) => fact?.content.form?.distinguishable === false],
  ['CONSENT_CONDITIONAL', (_, { fact }) => fact?.content.form?.conditional === 'unnecessary_for_contract'],
  ['CONSENT_IMBALANCE', (_, { fact }) => fact?.content.form?.imbalance === true],
  ['CONSENT_NOT_INFORMED', (_, { fact }) => fact?.content.form?.informed === false],
  ['MINOR_NO_GUARDIAN', ({ question }, { fact }) => fact?.content.by !== 'guardian' && isChildAt(question, fact?.at)],
  [
    'GUARDIAN_UNVERIFIED',
    ({ question }, { fact }) =>
      fact?.content.by === 'guardian' &&
      fact.content.guardianVerified !== true &&
      question.childAge !== null &&
      isChildAt(question, fact.at),
  ],
  ['AGE_UNKNOWN', ({ question }) => isAgeUnknown(question)],
  ['DOI_PENDING', ({ question }, { fact, state }) => (state === 'CONSENT_VALID' ? lacksOptIn(question, fact) : state)],
  ['EVIDENCE_INSUFFICIENT', ({ question }, { fact }) => fact === null || lacksEvidence(question, fact)],
  ['NOT_YET_EFFECTIVE', (evaluation, { fact }) => !hasReached(evaluation, fact?.startsAt ?? 0)],
  ['EXPIRED', (evaluation, { fact }) => hasReached(evaluation, fact?.endsAt ?? 0)],
  ['LAPSED_UNUSED', hasLapsed],
  ['RECONSENT_REQUIRED', (evaluation, candidate) => versionChange(evaluation, candidate) === 'material'],
  ['SPECIAL_CATEGORY', ({ question }, { fact }) => lacksSpecial(question, fact)],
  [
    'ADM_NOT_PERMITTED',
    ({ question }, { fact }) =>
      question.decidesAlone && !(fact?.content.explicit === true && fact.content.automatedDecision === true),
  ],
  recipientCheck,
  [
    'TRANSFER_NO_SAFEGUARD',
    (evaluation, { fact }) => !hasSafeguard(evaluation) && !consentsToTransfer(evaluation, fact),
  ],
  ['DATA_NOT_COVERED', ({ question }, { fact }) => isNothingNamed(question, fact?.content.data)],
];

function isOtherPoint({ request, channelClass }: Question, fact: Fact | null): boolean {
  const [asked, given] = [request.contactPoint, fact?.content.contactPoint];
  return asked !== undefined && given !== undefined && asked !== given && channelClass !== 'none';
}

/** The newest ending at or after the consent took effect, unless the consent names it and is not older (C-24). */
function endedBy(evaluation: Evaluation, { fact, click, effectiveAt }: Candidate): false | ReasonCode {
  const statement = fact?.type === 'granted' ? fact : click;
  let newest: Fact | null = null;
  for (const ending of endingsOf(evaluation)) {
    const isUndone = ending.at === effectiveAt && statement !== null && supersedes(statement, ending);
    if (ending.at < effectiveAt || isUndone) continue;
    if (newest === null || isNewer(ending, newest)) newest = ending;
  }
  return newest === null ? false : endingReason(newest, evaluation.question);
}

/** Invalidated by name; an invalidation without a readable target hits every consent. */
function isInvalidated(evaluation: Evaluation, { fact }: Candidate): boolean {
  return evaluation.facts.invalidations.some(
    (other) => counts(evaluation, other) && (other.refersTo === undefined || other.refersTo === fact?.id),
  );
}

/** Below the age of consent at an instant; where capacity decides, not able to judge. */
export function isChildAt({ childAge, facts }: Question, at: number | undefined): boolean {
  if (childAge === null) return facts.capacity === false;
  const birth = readDate(facts.birthDate);
  return birth !== null && at !== undefined && ageInYears(birth, new Date(at)) < childAge;
}

function isAgeUnknown({ childAge, facts }: Question): boolean {
  if (facts.birthDate === undefined) return childAge !== null && facts.directedToChildren === true;
  return readDate(facts.birthDate) === null;
}

/** A double opt-in that the pack demands (C-32). */
function lacksOptIn({ isMarketing, channelClass, pack }: Question, fact: Fact | null): false | ReasonCode {
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
function hasLapsed(evaluation: Evaluation, candidate: Candidate): boolean {
  const { isMarketing, pack } = evaluation.question;
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
  let latest = Number.NEGATIVE_INFINITY;
  let version = Number.NEGATIVE_INFINITY;
  for (const { v, from } of versions) {
    if (isInForce(from) && from >= latest) {
      latest = from;
      version = v;
    }
  }
  return version;
}

function lacksSpecial({ request }: Question, fact: Fact | null): boolean {
  if (!asksForSpecial(request)) return false;
  const named = fact?.content.explicit === true ? fact.content.specialCategories : undefined;
  return request.specialCategories?.every((category) => named?.includes(category) === true) !== true;
}

const consentsToTransfer = ({ question }: Evaluation, fact: Fact | null): boolean =>
  question.request.transfer?.mechanism === 'explicit_consent' &&
  fact?.content.explicit === true &&
  fact.content.transferRisksInformed === true;
