import type { Fact } from '../ledger/fact.js';
import type { Question } from './question.js';

/** Whether a closing event, or one that undoes it, reaches the controller of the question (C-20, C-21). */
export function coversController({ controller, controllers }: Fact, question: Question): boolean {
  if (controller === question.controller) return true;
  return controllers === undefined ? controller === undefined : controllers.includes(question.controller);
}

/** Whether listed purposes contain the purpose of the question or one of its ancestors; none listed = everything. */
export function coversPurpose({ purposes }: Fact, { lineage }: Question): boolean {
  if (purposes === undefined) return true;
  for (const id of lineage) if (purposes.includes(id)) return true;
  return false;
}

/** Whether listed channels contain the channel of the question; none listed = everything. */
export const coversChannel = ({ channels }: Fact, { channel }: Question): boolean =>
  channels === undefined || channels.includes(channel);

/** Whether an event reaches controller, purpose and channel of the question (C-21). */
export const covers = (fact: Fact, question: Question): boolean =>
  coversController(fact, question) && coversPurpose(fact, question) && coversChannel(fact, question);

/** Whether a consent lists the purpose, or is a blanket one, which never carries. */
export const isForPurpose = ({ purposes }: Fact, { purposeId }: Question): boolean =>
  purposes === undefined || purposes.includes(purposeId);

/** Whether a consent names the controller of the question: one that names nobody is given to nobody. */
export const namesController = ({ controllers }: Fact, { controller }: Question): boolean =>
  controllers?.includes(controller) === true;

/** How far an objection goes (C-22). */
export type ObjectionReach = 'none' | 'bars' | 'ends';

/** Whether an objection ends a consent given before it, only bars the routes without consent, or does not concern. */
export function objectionReach(objection: Fact, question: Question): ObjectionReach {
  const reach = reachOfScope(objection, question);
  return reach === 'none' || !coversController(objection, question) || !coversChannel(objection, question)
    ? 'none'
    : reach;
}

function reachOfScope(objection: Fact, question: Question): ObjectionReach {
  switch (objection.scope) {
    case 'direct_marketing':
      return question.isMarketing ? 'ends' : 'none';
    case 'profiling':
      return isProfiling(question) && coversPurpose(objection, question) ? 'ends' : 'none';
    case 'purpose':
      return coversPurpose(objection, question) ? 'ends' : 'none';
    case 'legitimate_interest':
      return coversPurpose(objection, question) ? 'bars' : 'none';
    default:
      return 'ends';
  }
}

const isProfiling = ({ kind }: Question) => kind === 'profiling' || kind === 'enrichment';
