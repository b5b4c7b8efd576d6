import type { Path } from '../internal/errors.js';
import type { Interaction } from '../models/index.js';
import { requireObject, requireText, requireTexts } from './errors.js';

/** The texts of an interaction that this room reads. */
const TEXTS = ['title', 'text', 'url', 'language'] as const;

/** An interaction whose texts are texts, or `input-invalid`: what lies deeper is the matter of the schema. */
export function requireInteraction(functionName: string, path: Path, interaction: Interaction): Interaction {
  const read = requireObject({ functionName, path }, interaction);
  for (const field of TEXTS) {
    if ((read[field] ?? undefined) !== undefined) requireText({ functionName, path: [...path, field] }, read[field]);
  }
  if ((read.tags ?? undefined) !== undefined) requireTexts({ functionName, path: [...path, 'tags'] }, read.tags ?? []);
  return interaction;
}
