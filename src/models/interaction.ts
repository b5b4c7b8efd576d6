import * as z from 'zod';
import { type Counters, countersSchema } from './counters.js';
import { type InteractionKind, interactionKinds } from './interactionKinds.js';
import { type Reaction, reactionSchema } from './reaction.js';
import { extra, identifier, instant, languageTag, model, text, texts, url } from './schema.js';
import type { Extra } from './types.js';

/** One thing that somebody said or did on a channel. It never holds personal data beyond the author's name (M-7). */
export interface Interaction {
  /** `${channelId}:${sourceId}` (M-3). */
  readonly id: string;
  readonly sourceId: string;
  readonly channelId: string;
  readonly kind: InteractionKind;
  /** What the source calls it; belongs to kind `other` (M-10). */
  readonly kindRaw?: string | undefined;
  /** `outbound`: the host speaks; `inbound`: outside speaks to the host; `peer`: member to member; `internal`: note. */
  readonly direction: 'inbound' | 'outbound' | 'peer' | 'internal';
  readonly actorKind: 'human' | 'bot' | 'system' | 'unknown';
  readonly actorRole?: 'host' | 'agent' | 'member' | 'guest' | 'unknown' | undefined;
  readonly authorId?: string | undefined;
  readonly authorName?: string | undefined;
  readonly authorProfileId?: string | undefined;
  readonly at: string;
  /** The instant as the source prints it. */
  readonly atRaw?: string | undefined;
  /** Absent means `second`. A value of `day` or coarser must not enter response times (M-13). */
  readonly atPrecision?: 'second' | 'minute' | 'day' | 'month' | 'year' | undefined;
  readonly editedAt?: string | undefined;
  readonly deletedAt?: string | undefined;
  readonly moderation?: 'visible' | 'pending' | 'hidden' | 'spam' | 'deleted' | undefined;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly parentId?: string | undefined;
  readonly rootId?: string | undefined;
  readonly conversationId?: string | undefined;
  /** What a share, reaction or vote is about. */
  readonly targetId?: string | undefined;
  readonly reaction?: Reaction | undefined;
  readonly rating?: Rating | undefined;
  readonly url?: string | undefined;
  readonly media?: readonly Media[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly mentions?: readonly InteractionMention[] | undefined;
  readonly counters?: Counters | undefined;
  /** Absent means `public`; parsing fills it in. */
  readonly visibility?: 'public' | 'followers' | 'direct' | 'note' | undefined;
  /** Whether `sourceId` was derived from the content because the source has neither id nor link (M-3). */
  readonly idDerived?: boolean | undefined;
  readonly provenance?: Provenance | undefined;
  readonly extra?: Extra | undefined;
}

/** A rating on its scale: 4 of 1 to 5 stars is `{ value: 4, best: 5, worst: 1 }`. */
export interface Rating {
  readonly value: number;
  readonly best: number;
  readonly worst: number;
}

export interface Media {
  readonly url: string;
  /** Media type, such as `image/png`. */
  readonly type?: string | undefined;
  /** Size in bytes. */
  readonly length?: number | undefined;
}

/** An account that the text names. */
export interface InteractionMention {
  readonly handle: string;
  readonly profileId?: string | undefined;
  readonly url?: string | undefined;
}

/** Where an interaction was read. */
export interface Provenance {
  readonly format: string;
  readonly dialect?: string | undefined;
  readonly sourceUrl?: string | undefined;
  readonly fetchedAt?: string | undefined;
}

/** Schema of {@link Interaction}. Strips what it does not know (M-8), fills in `visibility: 'public'`. */
export const interactionSchema = /* @__PURE__ */ model(() =>
  z
    .object({
      id: identifier('channelId:sourceId.'),
      sourceId: identifier("The source's own identifier, else the link, else a hash (then idDerived is true)."),
      channelId: identifier('Channel on which it happened.'),
      kind: z
        .enum(Object.keys(interactionKinds) as InteractionKind[])
        .describe('What was said or done; `other` for what is not listed.'),
      kindRaw: text('What the source calls it; belongs to kind `other`.').optional(),
      direction: z
        .enum(['inbound', 'outbound', 'peer', 'internal'])
        .describe(
          'outbound: the host speaks; inbound: outside speaks to the host; peer: among members; internal: note.',
        ),
      actorKind: z.enum(['human', 'bot', 'system', 'unknown']).describe('Who acts.'),
      actorRole: z.enum(['host', 'agent', 'member', 'guest', 'unknown']).describe('Role of the actor.').optional(),
      authorId: identifier("The author's identifier at the source.").optional(),
      authorName: text('Name that the source shows.').optional(),
      authorProfileId: identifier('Social profile of the author.').optional(),
      at: instant('When it happened.'),
      atRaw: text('The instant as the source prints it.').optional(),
      atPrecision: z
        .enum(['second', 'minute', 'day', 'month', 'year'])
        .describe('How exact the instant is; absent means second. Day or coarser must not enter response times.')
        .optional(),
      editedAt: instant('When it was last changed.').optional(),
      deletedAt: instant('When it was deleted.').optional(),
      moderation: z
        .enum(['visible', 'pending', 'hidden', 'spam', 'deleted'])
        .describe('What moderation made of it.')
        .optional(),
      title: text('Heading; many sources have none.').optional(),
      text: text('Plain text.').optional(),
      html: text('Markup as the source gives it; not sanitised.').optional(),
      language: languageTag('Language of the text, BCP 47.').optional(),
      parentId: identifier('What it answers.').optional(),
      rootId: identifier('Start of the thread.').optional(),
      conversationId: identifier('Thread as the source names it.').optional(),
      targetId: identifier('What a share, reaction or vote is about.').optional(),
      reaction: reactionSchema.optional(),
      rating: z
        .object({
          value: z.number().describe('The rating.'),
          best: z.number().describe('Best value of the scale.'),
          worst: z.number().describe('Worst value of the scale.'),
        })
        .describe('Rating on its scale.')
        .optional(),
      url: url('Address of the item.').optional(),
      media: z
        .array(
          z.object({
            url: url('Address of the file.'),
            type: text('Media type.').optional(),
            length: z.int().min(0).describe('Size in bytes.').optional(),
          }),
        )
        .describe('Attached files.')
        .optional(),
      tags: texts('Hashtags and categories, without sign.').optional(),
      mentions: z
        .array(
          z.object({
            handle: z.string().min(1).describe('Account as the text names it.'),
            profileId: identifier('Social profile of the account.').optional(),
            url: url('Address of the account.').optional(),
          }),
        )
        .describe('Accounts that the text names.')
        .optional(),
      counters: countersSchema.optional(),
      visibility: z
        .enum(['public', 'followers', 'direct', 'note'])
        .default('public')
        .describe('Who can see it; note = inside the host only.'),
      idDerived: z
        .boolean()
        .describe('Whether sourceId was derived from the content: the source has neither id nor link.')
        .optional(),
      provenance: z
        .object({
          format: text('Format, such as rss or activitystreams.'),
          dialect: text('Dialect of the format.').optional(),
          sourceUrl: url('Address that was read.').optional(),
          fetchedAt: instant('When it was read.').optional(),
        })
        .describe('Where it was read.')
        .optional(),
      extra: extra(),
    })
    .meta({ id: 'interaction', title: 'Interaction', description: 'One thing said or done on a channel.' }),
) satisfies z.ZodType<Interaction, Interaction>;
