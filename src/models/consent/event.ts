import type { Instant } from '../../internal/instant.js';
import type { ConsentChannel } from './words.js';

interface EventBase {
  readonly id: string;
  readonly subject: string;
  /** When it happened. */
  readonly at: Instant;
  /** When the controller came to know it; `at` when absent. */
  readonly recordedAt?: Instant;
  /** Who wrote the entry. Recorded, never evaluated. */
  readonly actor?: string;
  readonly controller?: string;
  readonly purposes?: readonly string[];
  readonly channels?: readonly ConsentChannel[];
  readonly contactPoint?: string;
}

/** What a consent says, whether given at once or asked for with a double opt-in. */
export interface GrantFields {
  readonly by: 'subject' | 'guardian';
  readonly controllers: readonly string[];
  readonly purposes?: readonly string[];
  readonly channels: readonly ConsentChannel[];
  /** `signed_paper`, `web_form`, `import`, `double_opt_in_legacy` and others. */
  readonly method: string;
  readonly source?: string;
  readonly textVersion?: string;
  readonly purposeVersion?: number;
  readonly explicit?: boolean;
  readonly specialCategories?: readonly string[];
  readonly automatedDecision?: boolean;
  readonly recipients?: readonly string[];
  readonly data?: readonly string[];
  readonly transferRisksInformed?: boolean;
  readonly effectiveFrom?: Instant;
  readonly expiresAt?: Instant;
  readonly evidenceRef?: string;
  readonly guardianVerified?: boolean;
  readonly supersedes?: readonly string[];
  readonly overridesRestriction?: boolean;
  readonly form?: {
    readonly preTicked?: boolean;
    readonly distinguishable?: boolean;
    readonly conditional?: string;
    readonly imbalance?: boolean;
    readonly informed?: boolean;
  };
}

/** One entry of the append-only ledger of a person. Unknown keys are kept. Order in the array has no meaning. */
export type ConsentEvent = EventBase &
  (
    | ({ readonly type: 'granted' } & GrantFields)
    | ({
        readonly type: 'requested';
        readonly doi: { readonly tokenId: string; readonly expiresAt: Instant };
      } & GrantFields)
    | {
        readonly type: 'confirmed';
        readonly requestId: string;
        readonly method: 'user_click' | 'user_post' | 'automated';
        readonly supersedes?: readonly string[];
      }
    | {
        readonly type:
          | 'withdrawn'
          | 'refused'
          | 'restricted'
          | 'restriction_lifted'
          | 'erasure_requested'
          | 'erased'
          | 'legal_hold_set'
          | 'legal_hold_released'
          | 'notice_given'
          | 'used'
          | 'inquiry';
      }
    | {
        readonly type: 'objected';
        readonly scope: 'all' | 'direct_marketing' | 'legitimate_interest' | 'profiling' | 'purpose';
        readonly method?: string;
      }
    | { readonly type: 'objection_revoked'; readonly refersTo?: string }
    | { readonly type: 'objection_overridden'; readonly refersTo: string; readonly compellingGrounds?: boolean }
    | { readonly type: 'invalidated' | 'inquiry_closed'; readonly refersTo: string }
    | { readonly type: 'erasure_refused'; readonly refersTo: string; readonly ground?: string }
    | {
        readonly type: 'sale';
        readonly saleKind: string;
        readonly addressFromCustomerInSale: boolean;
        readonly similarCategories: readonly string[];
        readonly optOutNoticeAtCollection: boolean;
        readonly cancelledAt?: Instant;
      }
    | {
        readonly type: 'contract';
        readonly endAt?: Instant;
        readonly admNecessary?: boolean;
        readonly recipients?: readonly string[];
      }
    | {
        readonly type: 'basis_declared';
        readonly basis: 'legitimate_interest' | 'legal_obligation' | 'vital_interest' | 'presumed_consent_b2b';
        readonly purposes: readonly string[];
        readonly lia?: { readonly passed: boolean; readonly informedAt?: Instant };
        readonly lawRef?: string;
        readonly concreteInterest?: boolean;
        readonly recipients?: readonly string[];
        readonly endAt?: Instant;
      }
  );
