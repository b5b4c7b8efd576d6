import * as z from 'zod';
import { model, text } from './schema.js';

/** How somebody reacted. A reaction without a known actor is a counter and no `Reaction` (M-5). */
export interface Reaction {
  readonly kind: ReactionKind;
  /** What the source calls it; belongs to kind `other` (M-10). */
  readonly kindRaw?: string | undefined;
}

export type ReactionKind = (typeof reactionKinds)[number];

/** Every kind of reaction. */
export const reactionKinds = [
  'like',
  'love',
  'laugh',
  'wow',
  'sad',
  'angry',
  'care',
  'support',
  'upvote',
  'downvote',
  'dislike',
  'other',
] as const;

/** Schema of {@link Reaction}. */
export const reactionSchema = /* @__PURE__ */ model(() =>
  z
    .object({
      kind: z.enum(reactionKinds).describe('Kind of reaction; `other` for what is not listed.'),
      kindRaw: text('What the source calls it; belongs to kind `other`.').optional(),
    })
    .meta({ id: 'reaction', title: 'Reaction', description: 'How somebody reacted to a post, comment or message.' }),
) satisfies z.ZodType<Reaction, Reaction>;
