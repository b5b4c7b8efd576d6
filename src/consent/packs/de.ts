import type { PolicyPack } from '../../models/index.js';

/**
 * Germany: double opt-in required, proof of phone consents, lapse after four unused years, presumed consent of businesses on the phone.
 *
 * A policy default and no statement of law, not legal advice: whoever uses it reviews and owns it. Warns after 24 unused
 * months, which is a choice of this project. `reviewedOn` says when it was last compared with the specification.
 */
export const packDe: PolicyPack = {
  doi: 'required',
  phoneEvidence: true,
  unusedWarnMonths: 24,
  unusedDenyMonths: 48,
  softOptIn: { saleKinds: ['paid', 'free_account_with_paid_offer'], register: null },
  dm: {
    electronic_mail: ['consent', 'existing_customer'],
    phone: { consumer: ['consent'], business: ['consent', 'presumed'] },
    autocall: ['consent'],
    fax: ['consent'],
    post: ['consent', 'legitimate_interest'],
    in_app: ['consent', 'legitimate_interest'],
    public: ['consent', 'legitimate_interest'],
    none: ['consent'],
  },
  version: '2026-01',
  effectiveFrom: '2026-01-01T00:00:00Z',
  reviewedOn: '2026-11-25',
  author: 'social-crm',
  sources: ['UWG 7, 7a', 'BGH I ZR 164/09', 'AG München 161 C 12736/22 (press report)', 'TDDDG 25'],
};
