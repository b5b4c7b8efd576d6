import type { ConsentPolicy } from './policy.js';

interface PolicyFault {
  readonly path: string[];
  readonly message: string;
}

/** What a policy lacks that its shape cannot tell. */
export function policyFaults(policy: ConsentPolicy): PolicyFault[] {
  return [
    ...Object.entries(policy.jurisdictions).flatMap(([id, pack]) => jurisdictionFaults(policy, { id, pack })),
    ...Object.keys(policy.purposes).flatMap((id) => purposeFaults(policy, id)),
  ];
}

function jurisdictionFaults(policy: ConsentPolicy, { id, pack }: { id: string; pack: string }): PolicyFault[] {
  return [
    ...(Object.hasOwn(policy.packs, pack) ? [] : [{ path: ['jurisdictions', id], message: `has no pack ${pack}` }]),
    ...(Object.hasOwn(policy.childAge, id) ? [] : [{ path: ['childAge'], message: `has no entry ${id}` }]),
  ];
}

function purposeFaults({ purposes }: ConsentPolicy, id: string): PolicyFault[] {
  const purpose = purposes[id];
  if (purpose === undefined) return [];
  const faults: PolicyFault[] = [];
  const fault = (field: string, message: string) => faults.push({ path: ['purposes', id, field], message });
  const { linkPurpose, versions = [] } = purpose;
  const link = linkPurpose !== undefined && Object.hasOwn(purposes, linkPurpose) ? purposes[linkPurpose] : undefined;
  if (linkPurpose !== undefined && link?.kind !== 'link') fault('linkPurpose', 'must name a purpose of kind link');
  if (versions.slice(1).some(({ material }) => material === undefined)) {
    fault('versions', 'must say `material` for every version after the first');
  }
  if (isCircular(purposes, id)) fault('parent', 'must not lead back to itself');
  return faults;
}

function isCircular(purposes: ConsentPolicy['purposes'], id: string): boolean {
  const seen = new Set<string>();
  let next: string | undefined = id;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    next = Object.hasOwn(purposes, next) ? purposes[next]?.parent : undefined;
  }
  return next !== undefined;
}
