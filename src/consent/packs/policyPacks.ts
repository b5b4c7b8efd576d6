import type { PolicyPack } from '../../models/index.js';
import { packAt } from './at.js';
import { packCh } from './ch.js';
import { packDe } from './de.js';
import { packEu } from './eu.js';
import { packUk } from './uk.js';

/**
 * The policy packs that come with the library, by id. No function uses one unless the caller passes it.
 *
 * Not legal advice: packs are data to choose, review and own. Put those you use into `packs` of a policy and name them in
 * `jurisdictions`.
 *
 * @example
 * ```ts
 * import { policyPacks } from 'social-crm/consent';
 *
 * policyPacks.DE.doi; // => 'required'
 * policyPacks.DE.version; // => '2026-01'
 * ```
 */
export const policyPacks: Readonly<Record<'EU' | 'DE' | 'AT' | 'CH' | 'UK', PolicyPack>> = {
  EU: packEu,
  DE: packDe,
  AT: packAt,
  CH: packCh,
  UK: packUk,
};
