/**
 * Every kind of interaction with its group: `speech` says something, `offline` says it outside the net (call, e-mail,
 * letter, visit), `act` does something to an object (like, share, follow), `other` is what no list foresees.
 */
export const interactionKinds = {
  post: 'speech',
  comment: 'speech',
  reply: 'speech',
  question: 'speech',
  answer: 'speech',
  message: 'speech',
  mention: 'speech',
  review: 'speech',
  note: 'speech',
  call: 'offline',
  email: 'offline',
  letter: 'offline',
  visit: 'offline',
  reaction: 'act',
  share: 'act',
  follow: 'act',
  join: 'act',
  leave: 'act',
  vote: 'act',
  purchase: 'act',
  view: 'act',
  flag: 'act',
  block: 'act',
  other: 'other',
} as const;

export type InteractionKind = keyof typeof interactionKinds;

export type InteractionKindGroup = (typeof interactionKinds)[InteractionKind];
