import type { PairNeed, Plan, RequestTag } from './needs.js';
import type { ComputeState, Requests } from './state.js';
import type { Source, TaggedRequest } from './view.js';

/** The requests of all groups, one group after the other: answered from the start, open from the end. */
interface Sorted {
  readonly starts: Int32Array;
  readonly answeredEnds: Int32Array;
  readonly times: Float64Array;
  readonly rows: Int32Array;
}

/** Reads the table of requests of a state, which is put into the order of its groups once a need. */
export function requestSource(state: ComputeState, plan: Plan, now: number): Pick<Source, 'waits' | 'requests'> {
  const { requests } = state;
  const tags = requests.tags.names.map((text): RequestTag => JSON.parse(text as string));
  const known = new Map<PairNeed, Sorted>();
  const sortedOf = (need: PairNeed) => {
    const sorted = known.get(need) ?? sortedByGroup(state, { now, rows: rowsOf(requests, plan, { need, tags }), need });
    known.set(need, sorted);
    return sorted;
  };
  return {
    waits: (need, group) => {
      const { starts, answeredEnds, times } = sortedOf(need);
      const [start = 0, middle = 0, end = 0] = [starts[group], answeredEnds[group], starts[group + 1]];
      return {
        asked: end - start,
        answeredMs: times.subarray(start, middle),
        openMs: () => times.subarray(middle, end),
      };
    },
    requests: (need, group) => {
      const { starts, answeredEnds, times, rows } = sortedOf(need);
      const middle = answeredEnds[group] as number;
      return Array.from(rows.subarray(starts[group], starts[group + 1]), (row, index): TaggedRequest => {
        const place = (starts[group] as number) + index;
        const at = requests.at[row] as number;
        const responseMs = place < middle ? (times[place] as number) : null;
        return { tag: tags[requests.tag[row] as number] as RequestTag, responseMs, openMs: Math.max(0, now - at), at };
      });
    },
  };
}

/** The rows that a need wants, null for all. */
function rowsOf(
  { tag, length }: Requests,
  { hasTags }: Plan,
  { need, tags }: { need: PairNeed; tags: readonly RequestTag[] },
): Int32Array | null {
  if (!hasTags) return null;
  const isKept = tags.map((of) => (need.mask & (1 << of.kind)) !== 0 && (need.keeps === null || need.keeps(of)));
  return Int32Array.from({ length }, (_, row) => row).filter((row) => isKept[tag[row] as number]);
}

/** Sorts times into their groups by counting: two passes in the order of the rows, no search. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: loops over all requests that the benchmark measures
function sortedByGroup(
  { keys, requests }: ComputeState,
  { now, rows, need }: { now: number; rows: Int32Array | null; need: PairNeed },
): Sorted {
  const { at, group } = requests;
  const replies = requests.replies[need.responder] as Float64Array;
  const length = rows?.length ?? requests.length;
  const starts = new Int32Array(keys.length + 1);
  for (let index = 0; index < length; index += 1) {
    const place = (group[rows === null ? index : (rows[index] as number)] as number) + 1;
    starts[place] = (starts[place] as number) + 1;
  }
  for (let index = 1; index < starts.length; index += 1) {
    starts[index] = (starts[index] as number) + (starts[index - 1] as number);
  }
  const answeredEnds = starts.slice();
  const openStarts = starts.slice(1);
  const times = new Float64Array(length);
  const sorted = new Int32Array(rows === null ? 0 : length);
  for (let index = 0; index < length; index += 1) {
    const row = rows === null ? index : (rows[index] as number);
    const place = group[row] as number;
    const [reply, asked] = [replies[row] as number, at[row] as number];
    const isAnswered = reply <= now;
    const ends = isAnswered ? answeredEnds : openStarts;
    const free = (ends[place] as number) - (isAnswered ? 0 : 1);
    times[free] = isAnswered ? reply - asked : Math.max(0, now - asked);
    if (rows !== null) sorted[free] = row;
    ends[place] = isAnswered ? free + 1 : free;
  }
  return { starts, answeredEnds, times, rows: sorted };
}
