/** Who talks to whom, found from rows [id, author, role, replyTo]. */
export interface Ties {
  readonly people: ReadonlySet<string>;
  readonly hosts: readonly string[];
  /** Talks per pair, whoever began. */
  readonly ties: ReadonlyMap<string, { readonly count: number }>;
  readonly undirected: readonly (readonly [string, string])[];
  readonly directed: readonly (readonly [string, string])[];
  readonly memberToMember: number;
  readonly memberToHost: number;
}

type Row = readonly [id: string, author: string | null, role: string | null, replyTo: string | null];

interface Talk {
  readonly from: string;
  readonly to: string;
  readonly kind: 'memberToMember' | 'memberToHost' | null;
}

/** Finds the ties: a reply is a talk of its author with the author of what it answers, unless it is the same person. */
export function tiesOf(texts: Iterable<string>): Ties {
  const rows = [...texts].sort().map((text) => JSON.parse(text) as Row);
  const byId = new Map(rows.map((row) => [row[0], row]));
  const talks = rows.flatMap((row) => talkOf(row, byId.get(row[3] ?? '')));
  const ties = new Map<string, { count: number; pair: readonly [string, string] }>();
  const directed = new Map<string, readonly [string, string]>();
  for (const { from, to } of talks) {
    const pair: readonly [string, string] = from < to ? [from, to] : [to, from];
    const key = JSON.stringify(pair);
    ties.set(key, { count: (ties.get(key)?.count ?? 0) + 1, pair });
    directed.set(JSON.stringify([from, to]), [from, to]);
  }
  return {
    people: new Set(talks.flatMap(({ from, to }) => [from, to])),
    hosts: [
      ...new Set(rows.flatMap(([, author, role]) => (role === 'host' && author !== null ? [author] : []))),
    ].sort(),
    ties,
    undirected: [...ties.values()].map(({ pair }) => pair),
    directed: [...directed.values()],
    memberToMember: talks.filter(({ kind }) => kind === 'memberToMember').length,
    memberToHost: talks.filter(({ kind }) => kind === 'memberToHost').length,
  };
}

function talkOf([, from, role]: Row, parent: Row | undefined): Talk[] {
  const to = parent?.[1] ?? null;
  if (from === null || to === null || to === from) return [];
  const toRole = parent?.[2];
  if (!isMember(role) || toRole === 'insider') return [{ from, to, kind: null }];
  return [{ from, to, kind: toRole === 'host' ? 'memberToHost' : 'memberToMember' }];
}

/** Neither of the company nor of its agencies. */
const isMember = (role: string | null | undefined) => role !== 'host' && role !== 'insider';
