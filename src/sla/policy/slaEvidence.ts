/** Where a number of the default policy comes from. */
export interface SlaEvidence {
  readonly source: string;
  /** Null when it is not known. */
  readonly year: number | null;
  readonly finding: string;
  /** Number of people asked, null when it is not known. */
  readonly sample: number | null;
  readonly strength: 'weak' | 'medium';
  /** The share was not read in a primary source. */
  readonly unverified?: true;
}

/**
 * The evidence behind `defaultSlaPolicy`, by the ids that its targets name. Consumer surveys of companies that sell
 * answers: treat them as orders of magnitude, and replace them by your own measurements.
 *
 * @example
 * ```ts
 * import { defaultSlaPolicy, slaEvidence } from 'social-crm/sla';
 *
 * const ids = defaultSlaPolicy.targets.flatMap(({ evidence }) => evidence);
 * ids.every((id) => id in slaEvidence) // => true
 * ```
 */
export const slaEvidence: Readonly<Record<string, SlaEvidence>> = {
  'phone-80-20': {
    source: 'Convention of call centres without known origin (Fonolo)',
    year: 2014,
    finding: '80 % of calls answered within 20 s',
    sample: null,
    strength: 'weak',
  },
  'chat-vendor': {
    source: 'Vendor table (oxaide)',
    year: 2025,
    finding: 'Live chats answered within 60 s',
    sample: null,
    strength: 'weak',
  },
  'facebook-badge': {
    source: 'Facebook help on the "very responsive" badge',
    year: null,
    finding:
      'Replies within 15 min to 90 % of messages of 7 days; away times are left out, automatic replies do not count',
    sample: null,
    strength: 'medium',
  },
  'arise-2017': {
    source: 'Arise',
    year: 2017,
    finding: '49.8 % expect an answer to a message within 1 h',
    sample: 1500,
    strength: 'medium',
    unverified: true,
  },
  'lithium-2013': {
    source: 'Lithium, Millward Brown',
    year: 2013,
    finding: '53 % expect an answer on Twitter within 1 h, 72 % when they complain',
    sample: 501,
    strength: 'medium',
    unverified: true,
  },
  'eptica-twitter': {
    source: 'Eptica',
    year: null,
    finding: '64 % expect an answer on Twitter within 1 h',
    sample: null,
    strength: 'medium',
    unverified: true,
  },
  'article-24h-exclusive': {
    source: 'Source articles (K-32)',
    year: null,
    finding: 'On Twitter an answer after 24 h equals none',
    sample: null,
    strength: 'weak',
  },
  'sprout-2016': {
    source: 'Sprout Social, second quarter',
    year: 2016,
    finding: 'Customers expect an answer within 4 h, brands take 10 h',
    sample: null,
    strength: 'medium',
    unverified: true,
  },
  'eptica-facebook': {
    source: 'Eptica',
    year: null,
    finding: '85 % expect an answer on Facebook within 6 h',
    sample: null,
    strength: 'medium',
    unverified: true,
  },
  'edison-2012': {
    source: 'Edison Research',
    year: 2012,
    finding: '42 % of those who complain expect an answer within 1 h',
    sample: null,
    strength: 'medium',
    unverified: true,
  },
  'article-24h': {
    source: 'Source articles (K-39)',
    year: null,
    finding: 'An answer within 24 h at most',
    sample: null,
    strength: 'weak',
  },
  'article-anger': {
    source: 'Source articles (K-40)',
    year: null,
    finding: 'Anger or impatience: at once, no slower than on the established channels, in doubt as on the phone',
    sample: null,
    strength: 'weak',
  },
  'fuze-2016': {
    source: 'Fuze, GetHuman',
    year: 2016,
    finding: '60 % expect an answer to an e-mail within 4 business hours',
    sample: 978,
    strength: 'medium',
    unverified: true,
  },
  'eptica-email': {
    source: 'Eptica',
    year: null,
    finding: '77 % wait at most 6 h for an answer to an e-mail',
    sample: null,
    strength: 'medium',
    unverified: true,
  },
};
