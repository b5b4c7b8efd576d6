import { describeValue } from '../internal/errors.js';
import { sha256 } from '../internal/hash.js';
import { type Instant, instantToMs } from '../internal/instant.js';
import { ModelsError } from './errors.js';
import type { Interaction } from './interaction.js';

/** What an importer knows of an item before the item has an identifier. */
export interface IdentitySource {
  readonly channelId: string;
  /** The source's own identifier, as text: `"007"` and `"1e5"` stay what they are (M-2). */
  readonly sourceId?: string | undefined;
  readonly url?: string | undefined;
  readonly authorId?: string | undefined;
  readonly at?: Instant | undefined;
  readonly text?: string | undefined;
}

/**
 * Identifiers of an interaction (M-3): the source's own one; else the link; else the first 32 digits of the SHA-256 of
 * `JSON.stringify([authorId, instant in UTC, text])`, marked by `idDerived: true`.
 *
 * Throws `instant-invalid` when a hash is needed and `at` is given but no instant.
 *
 * ```ts
 * import { identify } from 'social-crm/models';
 *
 * identify({ channelId: 'blog', sourceId: '007' }); // => { id: 'blog:007', sourceId: '007' }
 * identify({ channelId: 'blog', url: 'https://example.org/1' }).sourceId; // => 'https://example.org/1'
 * identify({ channelId: 'blog', text: 'Hi' }); // => { sourceId: '07abffb8503918425cbd210b5f772546', idDerived: true, ... }
 * ```
 */
export function identify(source: IdentitySource): Pick<Interaction, 'id' | 'sourceId' | 'idDerived'> {
  const { channelId, sourceId, url } = source;
  if (sourceId !== undefined && sourceId !== '') return { id: `${channelId}:${sourceId}`, sourceId };
  if (url !== undefined && url !== '') return { id: `${channelId}:${url}`, sourceId: url };
  const derived = hashOf(source);
  return { id: `${channelId}:${derived}`, sourceId: derived, idDerived: true };
}

function hashOf({ authorId, at, text }: IdentitySource): string {
  return sha256(JSON.stringify([authorId ?? null, at === undefined ? null : utc(at), text ?? null])).slice(0, 32);
}

function utc(at: Instant): string {
  const ms = instantToMs(at);
  if (ms !== null) return new Date(ms).toISOString();
  const message = `identify: at must be an instant with offset, got ${describeValue(at)}`;
  throw new ModelsError('instant-invalid', ['at'], message);
}
