import type { PolicyPack } from '../../models/index.js';

/**
 * Austria: consent also between businesses, existing customers only after screening against the ECG list.
 *
 * A policy default and no statement of law, not legal advice: whoever uses it reviews and owns it. Warns after 24 unused
 * months, which is a choice of this project. `reviewedOn` says when it was last compared with the specification.
 */
export const packAt: PolicyPack = {
  doi: 'recommended',
  phoneEvidence: false,
  unusedWarnMonths: 24,
  softOptIn: { saleKinds: ['paid', 'free_account_with_paid_offer'], register: 'ecg' },
  dm: {
    electronic_mail: ['consent', 'existing_customer'],
    phone: ['consent'],
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
  sources: ['TKG 2021 174', 'ECG 7(2)', 'DSG 4(4)'],
};
