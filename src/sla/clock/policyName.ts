import type { SlaPolicy } from '../../models/index.js';

/** How ledger entries name a policy: `id@version`. */
export function policyName({ id, version }: SlaPolicy): string {
  return `${id}@${version}`;
}
