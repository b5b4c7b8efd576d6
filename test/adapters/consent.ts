import * as consent from '../../src/consent/index.js';
import type { ConsentEvent, ConsentPolicy, ConsentRequest, SubjectFacts } from '../../src/models/index.js';
import type { Adapter } from '../spec/adapter.js';

interface DecisionCase {
  readonly ledger: readonly ConsentEvent[];
  readonly request: ConsentRequest;
  readonly subjectFacts: SubjectFacts;
  readonly now: string;
  readonly policy?: ConsentPolicy;
}

export const consentAdapter: Adapter = {
  decide: ({ ledger, request, subjectFacts, now, policy }: DecisionCase, fixtures: { policy: ConsentPolicy }) =>
    consent.decide(ledger, request, { policy: policy ?? fixtures.policy, subjectFacts, now }),
  requestDoubleOptIn: ({ grant, token }: { grant: consent.GrantDraft; token: consent.OptInToken }) =>
    consent.requestDoubleOptIn(grant, token),
  confirmDoubleOptIn: ({ ledger, click }: { ledger: readonly ConsentEvent[]; click: consent.OptInClick }) =>
    consent.confirmDoubleOptIn(ledger, click),
  dsarDueDate: (input: Parameters<typeof consent.dsarDueDate>[0]) => consent.dsarDueDate(input),
  phoneEvidenceUntil: (input: Parameters<typeof consent.phoneEvidenceUntil>[0]) => consent.phoneEvidenceUntil(input),
  addMonths: (input: Parameters<typeof consent.addMonths>[0]) => consent.addMonths(input),
  ageAt: (input: Parameters<typeof consent.ageAt>[0]) => consent.ageAt(input),
};
