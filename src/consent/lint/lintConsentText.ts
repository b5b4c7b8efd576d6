import type { ConsentPolicy } from '../../models/index.js';
import { own } from '../evaluation/question.js';
import type { Finding } from './finding.js';

/** A consent text with what is known of how it is shown. All fields but `purposes` are optional, and read when given. */
export interface ConsentText {
  readonly purposes: readonly string[];
  readonly controllers?: readonly string[];
  readonly recipients?: readonly string[];
  readonly channels?: readonly string[];
  readonly specialCategories?: readonly string[];
  readonly version?: string;
  readonly body?: string;
  readonly form?: {
    readonly preTicked?: boolean;
    readonly distinguishable?: boolean;
    readonly explicit?: boolean;
    /** Clicks or pages that it takes to consent. */
    readonly steps?: number;
  };
  readonly withdrawal?: {
    /** Clicks or pages that it takes to withdraw. */
    readonly steps?: number;
  };
}

/** What can be wrong with a consent text. */
export type TextFindingCode =
  | 'CONTROLLER_UNNAMED'
  | 'RECIPIENTS_UNNAMED'
  | 'PRE_TICKED'
  | 'WITHDRAWAL_NOT_MENTIONED'
  | 'WITHDRAWAL_HARDER_THAN_GRANT'
  | 'VERSION_MISSING'
  | 'PURPOSE_UNKNOWN'
  | 'CHANNELS_UNNAMED'
  | 'BUNDLED_WITH_TERMS'
  | 'SPECIAL_NOT_EXPLICIT';

/** Recipients who are said to exist and not named. */
const vagueRecipients =
  /\b(?:(?:our|selected|trusted|third[- ]party) partners?|third parties|unsere[nr]? partner|ausgewählte[nr]? partner|dritte)\b/iu;
const speaksOfWithdrawal = /withdraw|revoke|unsubscribe|opt[- ]out|widerruf|widerrufen|abmelde|abbestell/iu;
const acceptsTerms = /\b(?:accept|agree to) (?:the|our) terms\b|\bAGB\b/iu;

type Rule = readonly [
  code: TextFindingCode,
  isFound: (text: ConsentText, policy: Pick<ConsentPolicy, 'purposes'>) => boolean,
  field: string,
  message: string,
  legalRef: string,
];

const rules: readonly Rule[] = [
  [
    'CONTROLLER_UNNAMED',
    ({ controllers = [] }) => controllers.length === 0,
    'controllers',
    'names no controller',
    'GDPR 4(11), 13(1)(a)',
  ],
  [
    'RECIPIENTS_UNNAMED',
    ({ recipients = [], body = '' }) => [...recipients, body].some((words) => vagueRecipients.test(words)),
    'recipients',
    'speaks of recipients without naming them',
    'GDPR 13(1)(e)',
  ],
  ['PRE_TICKED', ({ form }) => form?.preTicked === true, 'form', 'is ticked in advance', 'CJEU C-673/17'],
  [
    'WITHDRAWAL_NOT_MENTIONED',
    ({ withdrawal, body = '' }) => withdrawal === undefined && !speaksOfWithdrawal.test(body),
    'withdrawal',
    'does not say how to withdraw',
    'GDPR 7(3)',
  ],
  [
    'WITHDRAWAL_HARDER_THAN_GRANT',
    ({ withdrawal, form }) => (withdrawal?.steps ?? 0) > (form?.steps ?? Number.POSITIVE_INFINITY),
    'withdrawal',
    'makes withdrawing harder than consenting',
    'GDPR 7(3)',
  ],
  ['VERSION_MISSING', ({ version = '' }) => version === '', 'version', 'has no version', 'GDPR 7(1)'],
  [
    'PURPOSE_UNKNOWN',
    ({ purposes }, policy) => purposes.length === 0 || purposes.some((id) => own(policy.purposes, id) === undefined),
    'purposes',
    'names a purpose that the policy does not have, or none',
    'GDPR 5(1)(b)',
  ],
  [
    'CHANNELS_UNNAMED',
    ({ purposes, channels = [] }, policy) =>
      channels.length === 0 && purposes.some((id) => own(policy.purposes, id)?.kind === 'direct_marketing'),
    'channels',
    'asks for marketing without naming the channels',
    'UWG 7(2)',
  ],
  [
    'BUNDLED_WITH_TERMS',
    ({ form, body = '' }) => form?.distinguishable === false || acceptsTerms.test(body),
    'form',
    'is bundled with terms',
    'GDPR 7(2)',
  ],
  [
    'SPECIAL_NOT_EXPLICIT',
    ({ specialCategories = [], form }) => specialCategories.length > 0 && form?.explicit !== true,
    'specialCategories',
    'asks for special categories without an explicit statement',
    'GDPR 9(2)(a)',
  ],
];

/**
 * Checks a consent text for known flaws: unnamed controllers or recipients, ticked boxes, no way back, bundling.
 *
 * An aid for authors: no finding does not mean that a consent given to this text is sound. Reads German and English.
 *
 * @example
 * ```ts
 * import { lintConsentText } from 'social-crm/consent';
 *
 * const purposes = { newsletter: { kind: 'direct_marketing', bases: ['consent'] } };
 * const text = { purposes: ['newsletter'], controllers: ['acme'], channels: ['email'], version: '1',
 *   body: 'Acme and our partners may write to me. I can withdraw at any time.' };
 * lintConsentText(text, { purposes }).map(({ code }) => code); // => ['RECIPIENTS_UNNAMED']
 * ```
 */
export function lintConsentText(
  text: ConsentText,
  policy: Pick<ConsentPolicy, 'purposes'>,
): Finding<TextFindingCode>[] {
  return rules
    .filter(([, isFound]) => isFound(text, policy))
    .map(([code, , field, message, legalRef]) => ({
      code,
      severity: code === 'VERSION_MISSING' ? 'warning' : 'error',
      path: [field],
      message: `the text ${message}`,
      legalRef,
    }));
}
