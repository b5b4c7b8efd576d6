import type { PolicyPack } from '../../models/index.js';

/**
 * Switzerland: opt-out law with the asterisk of the directory; electronic mass mail needs consent.
 *
 * A policy default and no statement of law, not legal advice: whoever uses it reviews and owns it. Warns after 24 unused
 * months, which is a choice of this project. `reviewedOn` says when it was last compared with the specification.
 */
export const packCh: PolicyPack = {
  doi: 'recommended',
  phoneEvidence: false,
  unusedWarnMonths: 24,
  general: 'opt_out',
  optOutRegisters: ['ch_directory_asterisk'],
  softOptIn: { saleKinds: ['paid'], register: null },
  dm: {
    electronic_mail: ['consent', 'existing_customer'],
    phone: ['consent', 'opt_out'],
    autocall: ['consent'],
    fax: ['consent'],
    post: ['consent', 'opt_out'],
    in_app: ['consent', 'opt_out'],
    public: ['consent', 'opt_out'],
    none: ['consent'],
  },
  version: '2026-01',
  effectiveFrom: '2026-01-01T00:00:00Z',
  reviewedOn: '2026-11-25',
  author: 'social-crm',
  sources: ['DSG 6(6), 6(7), 30', 'UWG 3(1)(o), 3(1)(u)'],
};
