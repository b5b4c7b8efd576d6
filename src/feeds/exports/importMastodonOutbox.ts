import type { ImportOptions, ImportResult } from '../importOptions.js';
import { readActivityStreams } from './activityStreams.js';
import { importJson, type JsonInput } from './json.js';

/**
 * Imports the `outbox.json` of a Mastodon archive: posts and replies of one account, and its boosts as shares whose
 * target is only an address. Whether the account speaks for the host is told by `channel.hostAuthorIds` (its address).
 *
 * @throws {FeedError} a caller's mistake, as `parseFeed`.
 * @example
 * ```ts
 * import { importMastodonOutbox } from 'social-crm/feeds';
 *
 * const boost = { type: 'Announce', actor: 'https://a.example/users/ann', object: 'https://b.example/9', published: '2026-03-02T10:00:00Z' };
 * const outbox = { type: 'OrderedCollection', orderedItems: [boost] };
 * const { interactions } = importMastodonOutbox(outbox, { channel: { id: 'fedi', platform: 'mastodon' } });
 * interactions[0] // => { kind: 'share', targetId: 'fedi:https://b.example/9', authorId: 'https://a.example/users/ann', ... }
 * ```
 */
export function importMastodonOutbox(input: JsonInput, options: ImportOptions): ImportResult {
  const call = { options, functionName: 'importMastodonOutbox', format: 'mastodon-outbox' };
  return importJson(input, call, (value, context) => readActivityStreams(value, context, { unnamedActor: 'human' }));
}
