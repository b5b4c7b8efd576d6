import type { ImportOptions, ImportResult } from '../importOptions.js';
import { readActivityStreams } from './activityStreams.js';
import { importJson, type JsonInput } from './json.js';

/**
 * Imports a document of Activity Streams 2.0: an object, an activity, a collection or one of its pages. Every property may
 * be a string, an object or a list. Numbers where a string is due, relative addresses, a list at the top and several
 * languages in a plain property are issues, and what bears them is not imported. `Update`, `Delete` and `Undo` change the
 * interaction that they name. Nothing is fetched: an actor that is only an address has `actorKind` `unknown`.
 *
 * @throws {FeedError} a caller's mistake, as `parseFeed`.
 * @see W3C Activity Streams 2.0, Activity Vocabulary
 * @example
 * ```ts
 * import { importActivityStreams } from 'social-crm/feeds';
 *
 * const like = { type: 'Like', id: 'https://a.example/1', actor: 'https://a.example/ann', object: 'https://b.example/9' };
 * const { interactions } = importActivityStreams(like, { channel: { id: 'fedi', platform: 'mastodon' } });
 * interactions[0] // => { id: 'fedi:https://a.example/1', kind: 'reaction', targetId: 'fedi:https://b.example/9', ... }
 * ```
 */
export function importActivityStreams(input: JsonInput, options: ImportOptions): ImportResult {
  const call = { options, functionName: 'importActivityStreams', format: 'activitystreams' };
  return importJson(input, call, (value, context) => readActivityStreams(value, context, { unnamedActor: 'unknown' }));
}
