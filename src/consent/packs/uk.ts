import type { PolicyPack } from '../../models/index.js';

/**
 * United Kingdom: negotiations count as sale, corporate subscribers by e-mail on legitimate interest, calls after screening.
 *
 * A policy default and no statement of law, not legal advice: whoever uses it reviews and owns it. Warns after 24 unused
 * months, which is a choice of this project. `reviewedOn` says when it was last compared with the specification.
 */
export const packUk: PolicyPack = {
  doi: 'recommended',
  phoneEvidence: false,
  unusedWarnMonths: 24,
  optOutRegisters: ['uk_tps'],
  softOptIn: { saleKinds: ['paid', 'negotiation'], register: null },
  dm: {
    electronic_mail: {
      consumer: ['consent', 'existing_customer'],
      business: ['consent', 'existing_customer', 'legitimate_interest'],
    },
    phone: ['consent', 'opt_out'],
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
  sources: ['PECR 21, 22', 'UK GDPR 6'],
};
