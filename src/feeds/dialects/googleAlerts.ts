import type { Draft } from '../draft.js';
import type { ReadRecord } from '../itemReader.js';
import type { Dialect, DialectContext } from './dialect.js';
import { plainDraft } from './plain.js';

const REDIRECT = /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/;

/** Google Alerts: the found page is inside the link of a redirect; the author is Google's empty one, so none. */
export const googleAlerts: Dialect = {
  name: 'google-alerts',
  fits: (_context, record) => REDIRECT.test(record?.item.link ?? ''),
  read: (record, context) => [readAlert(record, context)],
};

function readAlert(record: ReadRecord, context: DialectContext): Draft {
  const draft = plainDraft(record, context);
  return { ...draft, kind: 'mention', author: undefined, actorKind: 'unknown', url: targetOf(draft.url ?? '') };
}

/** The address in the parameter `url` (older: `q`) of the redirect. */
function targetOf(link: string): string {
  const parameter = /[?&](?:url|q)=([^&]+)/.exec(link)?.[1];
  if (parameter === undefined) return link;
  try {
    return decodeURIComponent(parameter);
  } catch {
    return parameter;
  }
}
