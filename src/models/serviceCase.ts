import * as z from 'zod';
import { extra, identifier, identifiers, instant, model } from './schema.js';
import type { Extra } from './types.js';

/** What a team works on until it is solved. Reply times, pauses and breaches are computed by `sla` (M-27). */
export interface ServiceCase {
  readonly id: string;
  readonly conversationIds: readonly string[];
  readonly contactId?: string | undefined;
  readonly status: 'new' | 'open' | 'pending' | 'onHold' | 'solved' | 'closed';
  readonly priority?: 'low' | 'normal' | 'high' | 'urgent' | undefined;
  readonly categoryId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly assigneeId?: string | undefined;
  readonly openedAt: string;
  readonly events?: readonly CaseEvent[] | undefined;
  readonly slaPolicyId?: string | undefined;
  readonly reopenedCount?: number | undefined;
  readonly resolvedAt?: string | undefined;
  readonly satisfaction?: Satisfaction | undefined;
  readonly extra?: Extra | undefined;
}

/** Something that happened to a case: `assigned`, `solved`, `reopened`, ... */
export interface CaseEvent {
  readonly type: string;
  readonly at: string;
  readonly by?: string | undefined;
  readonly actorKind?: 'human' | 'bot' | 'system' | 'unknown' | undefined;
}

/** What the contact thought of it, on the scale `[min, max]`. */
export interface Satisfaction {
  readonly score: number;
  readonly scale: readonly [min: number, max: number];
}

/** Schema of {@link ServiceCase}. */
export const serviceCaseSchema = /* @__PURE__ */ model(() =>
  z
    .object({
      id: identifier('Identifier of the case.'),
      conversationIds: identifiers('Threads of the case.'),
      contactId: identifier('Contact whose case it is.').optional(),
      status: z.enum(['new', 'open', 'pending', 'onHold', 'solved', 'closed']).describe('State of the case.'),
      priority: z.enum(['low', 'normal', 'high', 'urgent']).describe('Priority.').optional(),
      categoryId: identifier('Category.').optional(),
      teamId: identifier('Team in charge.').optional(),
      assigneeId: identifier('Agent in charge.').optional(),
      openedAt: instant('When the case was opened.'),
      events: z
        .array(
          z.object({
            type: identifier('What happened.'),
            at: instant('When it happened.'),
            by: identifier('Who did it.').optional(),
            actorKind: z.enum(['human', 'bot', 'system', 'unknown']).describe('What did it.').optional(),
          }),
        )
        .describe('What happened to the case.')
        .optional(),
      slaPolicyId: identifier('Policy that applies.').optional(),
      reopenedCount: z.int().min(0).describe('How often it was reopened.').optional(),
      resolvedAt: instant('When it was solved last.').optional(),
      satisfaction: z
        .object({
          score: z.number().describe('Score on the scale.'),
          scale: z.tuple([z.number(), z.number()]).describe('Lowest and highest score.'),
        })
        .describe('What the contact thought of it.')
        .optional(),
      extra: extra(),
    })
    .meta({ id: 'serviceCase', title: 'Service case', description: 'What a team works on until it is solved.' }),
) satisfies z.ZodType<ServiceCase, ServiceCase>;
