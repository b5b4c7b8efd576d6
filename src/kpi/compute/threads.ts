/** One thread in a few numbers. */
export interface Thread {
  readonly starterRole: string | null;
  readonly authors: number;
  readonly hostTurns: number;
  readonly otherTurns: number;
  readonly hostPosts: number;
  /** Host posts without a later reply by the host. */
  readonly pushed: number;
}

type Row = readonly [thread: string, at: number, id: string, author: string | null, role: string | null, kind: string];

/** Threads from rows [thread, at, id, author, role, kind], in order of (at, id) whatever the order of the rows. */
export function threadsOf(texts: Iterable<string>): Thread[] {
  const threads = new Map<string, Row[]>();
  for (const text of texts) {
    const row = JSON.parse(text) as Row;
    const rows = threads.get(row[0]) ?? [];
    rows.push(row);
    threads.set(row[0], rows);
  }
  return [...threads.keys()].sort().map((thread) => {
    const rows = threads.get(thread) as Row[];
    return threadOf(rows.sort((a, b) => a[1] - b[1] || (a[2] < b[2] ? -1 : 1)));
  });
}

function threadOf(rows: readonly Row[]): Thread {
  const isHost = (row: Row | undefined) => row?.[4] === 'host';
  const turns = rows.filter((row, index) => index === 0 || isHost(row) !== isHost(rows[index - 1]));
  const hostPosts = rows.filter((row) => isHost(row) && row[5] === 'post');
  const lastReply = rows.filter((row) => isHost(row) && row[5] === 'reply').at(-1);
  return {
    starterRole: rows[0]?.[4] ?? null,
    authors: new Set(rows.map((row) => row[3]).filter((author) => author !== null)).size,
    hostTurns: turns.filter(isHost).length,
    otherTurns: turns.filter((row) => !isHost(row)).length,
    hostPosts: hostPosts.length,
    pushed: hostPosts.filter((row) => lastReply === undefined || lastReply[1] <= row[1]).length,
  };
}
