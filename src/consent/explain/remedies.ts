import type { ConsentEvent, ConsentRequest, ReasonCode, SubjectFacts } from '../../models/index.js';
import { decide } from '../decide.js';
import { type Action, possibleActions } from './actions.js';
import type { Denied } from './denied.js';

/** A set of changes that turns a deny into allow or limited. */
export interface Remedy {
  /** `event` = record it, `request` = ask otherwise, `fact` = supply it, `wait` = ask later, `combined` = several. */
  readonly kind: 'event' | 'request' | 'fact' | 'wait' | 'combined' | 'none';
  /** With kind `none`: whether nothing the controller could do opens the way. */
  readonly absolute?: boolean;
  /** What to do, in words that do not change. */
  readonly actions: readonly string[];
  readonly events?: readonly ConsentEvent[];
  /** The whole request as it would have to be. */
  readonly request?: ConsentRequest;
  readonly subjectFacts?: SubjectFacts;
  /** UTC string: from when the answer is another one. */
  readonly now?: string;
  /** The reason that the decision would have. */
  readonly yields?: ReasonCode;
}

/** Sets larger than this are not searched: nobody acts on four changes at once. */
const LARGEST_SET = 3;

/** The smallest sets of actions after which the answer is no deny any more; each was decided before it is returned. */
export function findRemedies(denied: Denied): readonly Remedy[] {
  if (denied.decision.reason === 'OBJECTED_DIRECT_MARKETING') return [{ kind: 'none', absolute: true, actions: [] }];
  const actions = possibleActions(denied);
  for (let size = 1; size <= LARGEST_SET; size += 1) {
    const remedies = subsets(actions, size).flatMap((set) => tryActions(denied, set));
    if (remedies.length > 0) return remedies;
  }
  return [{ kind: 'none', absolute: false, actions: [] }];
}

function subsets<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

function tryActions({ ledger, request, context }: Denied, actions: readonly Action[]): Remedy[] {
  const events = actions.flatMap((action) => action.events ?? []);
  const changed = actions.reduce<ConsentRequest>((asked, action) => action.change?.(asked) ?? asked, request);
  const facts: SubjectFacts = Object.assign({}, context.subjectFacts, ...actions.map((action) => action.facts));
  const now = actions.find((action) => action.now !== undefined)?.now;
  const after = decide(Array.isArray(ledger) ? [...ledger, ...events] : ledger, changed, {
    ...context,
    subjectFacts: facts,
    ...(now === undefined ? {} : { now }),
  });
  if (after.decision === 'deny') return [];
  return [
    {
      kind: kindOf(actions),
      actions: actions.map(({ name }) => name),
      ...(events.length === 0 ? {} : { events }),
      ...(changed === request ? {} : { request: changed }),
      ...(actions.some((action) => action.facts !== undefined) ? { subjectFacts: facts } : {}),
      ...(now === undefined ? {} : { now }),
      yields: after.reason,
    },
  ];
}

function kindOf(actions: readonly Action[]): Remedy['kind'] {
  const kinds = new Set(actions.map(({ kind }) => kind));
  return kinds.size === 1 ? (actions[0] as Action).kind : 'combined';
}
