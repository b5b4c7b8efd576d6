/** What somebody wants with what they say. */
export const categories = [
  'question',
  'complaint',
  'praise',
  'idea',
  'order',
  'emergency',
  'press',
  'spam',
  'chatter',
  'other',
] as const;

export type Category = (typeof categories)[number];
