import type { Draft } from '../draft.js';
import type { ReadRecord } from '../itemReader.js';
import { attribute, type Element, first, firstText } from '../xml/element.js';
import type { Dialect, DialectContext } from './dialect.js';
import { plainDraft, wholeNumber } from './plain.js';

/** The feed of a YouTube channel. Views and ratings are counters of the video, not interactions (M-5). */
export const youtube: Dialect = {
  name: 'youtube',
  fits: (_context, record) => record !== undefined && first(record.element, 'yt:videoid') !== undefined,
  read: (record, context) => [readVideo(record, context)],
};

function readVideo(record: ReadRecord, context: DialectContext): Draft {
  const { element, item } = record;
  const draft = plainDraft(record, context);
  const group = first(element, 'media:group');
  const description = group === undefined ? '' : firstText(group, 'media:description');
  const channel = firstText(element, 'yt:channelid');
  return {
    ...draft,
    text: description || draft.text,
    author: { ...item.author, ...(channel === '' ? {} : { id: channel }), kind: 'unknown' },
    counters: group === undefined ? undefined : communityCounters(group),
  };
}

function communityCounters(group: Element): Draft['counters'] {
  const community = first(group, 'media:community');
  if (community === undefined) return undefined;
  const statistics = first(community, 'media:statistics');
  const rating = first(community, 'media:starrating');
  return {
    views: statistics === undefined ? undefined : wholeNumber(attribute(statistics, 'views')),
    likes: rating === undefined ? undefined : wholeNumber(attribute(rating, 'count')),
  };
}
