import type { ConsentPolicy } from '../../models/index.js';
import { ConsentInputError } from '../errors.js';
import { own } from '../evaluation/question.js';
import type { Finding } from './finding.js';

/** What can be wrong with a purpose. */
export type PurposeFindingCode =
  | 'NO_BASIS'
  | 'PARENT_CYCLE'
  | 'LINK_PURPOSE_KIND'
  | 'VERSION_WITHOUT_MATERIAL'
  | 'TERMINAL_WITHOUT_CONSENT'
  | 'ADM_WITHOUT_CONSENT';

/** Kinds that need no basis of their own: they are decided before all routes. */
const withoutBasis: ReadonlySet<string> = new Set(['suppression', 'legal_claims']);

/**
 * Checks a purpose of a policy for what would make it always denied or decided otherwise than meant.
 *
 * Returns an empty array when nothing is found. Throws `INVALID_INPUT` for a purpose that the policy does not have.
 *
 * @example
 * ```ts
 * import { lintPurpose } from 'social-crm/consent';
 *
 * const purposes = { tracking: { kind: 'tracking', bases: ['legitimate_interest'], terminal: true } };
 * lintPurpose('tracking', { purposes }).map(({ code }) => code); // => ['TERMINAL_WITHOUT_CONSENT']
 * ```
 */
export function lintPurpose(id: string, { purposes }: Pick<ConsentPolicy, 'purposes'>): Finding<PurposeFindingCode>[] {
  const purpose = own(purposes, id);
  if (purpose === undefined) {
    throw new ConsentInputError(
      'INVALID_INPUT',
      ['id'],
      `lintPurpose: id must name a purpose of the policy, got ${id}`,
    );
  }
  const { bases, kind, linkPurpose, versions = [] } = purpose;
  const lacksConsent = !bases.includes('consent');
  const found: [boolean, PurposeFindingCode, string, string, string][] = [
    [bases.length === 0 && !withoutBasis.has(kind), 'NO_BASIS', 'bases', 'names no basis', 'GDPR 6(1)'],
    [isCircular(id, purposes), 'PARENT_CYCLE', 'parent', 'leads back to itself', 'GDPR 5(1)(b)'],
    [
      linkPurpose !== undefined && own(purposes, linkPurpose)?.kind !== 'link',
      'LINK_PURPOSE_KIND',
      'linkPurpose',
      'names no purpose of kind link',
      'GDPR 5(1)(c)',
    ],
    [
      versions.slice(1).some(({ material }) => material === undefined),
      'VERSION_WITHOUT_MATERIAL',
      'versions',
      'does not say whether a later version is a material change',
      'GDPR 6(4)',
    ],
    [
      purpose.terminal === true && lacksConsent,
      'TERMINAL_WITHOUT_CONSENT',
      'bases',
      'accesses the device without the route of consent',
      'TDDDG 25',
    ],
    [
      purpose.automatedDecision === true && lacksConsent,
      'ADM_WITHOUT_CONSENT',
      'bases',
      'decides by machine alone without the route of consent',
      'GDPR 22',
    ],
  ];
  return found
    .filter(([isFound]) => isFound)
    .map(([, code, field, message, legalRef]) => ({
      code,
      severity: 'error',
      path: ['purposes', id, field],
      message: `purpose ${id} ${message}`,
      legalRef,
    }));
}

function isCircular(id: string, purposes: ConsentPolicy['purposes']): boolean {
  const seen = new Set<string>();
  let next: string | undefined = id;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    next = own(purposes, next)?.parent;
  }
  return next !== undefined;
}
