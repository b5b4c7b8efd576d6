import type { Draft } from '../draft.js';
import type { ReadRecord } from '../itemReader.js';
import { plainText } from '../plainText.js';
import { attribute, type Element, first, firstText } from '../xml/element.js';
import type { DialectContext } from './dialect.js';
import { plainDraft } from './plain.js';

/** The threads of a Disqus export by their id; they come before the posts that name them. */
export type DisqusThreads = Map<string, Element>;

/** One post of a Disqus export. A thread that the export does not hold is reported; the post stays. */
export function readDisqusPost(record: ReadRecord, context: DialectContext, threads: DisqusThreads): Draft {
  const { element } = record;
  const { author, html = '', ...draft } = plainDraft(record, context);
  const threadId = referenceOf(element, 'thread');
  const parent = referenceOf(element, 'parent');
  return {
    ...draft,
    html,
    text: plainText(html),
    kind: parent === undefined ? 'comment' : 'reply',
    author: authorOf(element, author),
    actorRole: firstText(first(element, 'author') ?? element, 'isanonymous') === 'true' ? 'guest' : undefined,
    moderation: moderationOf(element),
    parent,
    ...(threadId === undefined ? {} : threadFields(threadId, threads.get(threadId), context)),
  };
}

function threadFields(id: string, thread: Element | undefined, { issues }: DialectContext): Partial<Draft> {
  const conversation = `thread-${id}`;
  if (thread === undefined) {
    issues.add('reference-missing', ['thread'], { detail: `It is thread "${id.slice(0, 80)}".` });
    return { conversation };
  }
  const title = firstText(thread, 'title');
  return {
    conversation,
    url: firstText(thread, 'link') || undefined,
    extra: title === '' ? {} : { threadTitle: title },
  };
}

function referenceOf(element: Element, name: string): string | undefined {
  const reference = first(element, name);
  return reference === undefined ? undefined : attribute(reference, 'id');
}

function authorOf(element: Element, author: Draft['author']): Draft['author'] {
  const username = firstText(first(element, 'author') ?? element, 'username');
  const ip = firstText(element, 'ipaddress');
  return {
    ...author,
    ...(username === '' ? {} : { id: username, handle: username }),
    ...(ip === '' ? {} : { ip }),
  };
}

function moderationOf(element: Element): Draft['moderation'] {
  if (firstText(element, 'isdeleted') === 'true') return 'deleted';
  if (firstText(element, 'isspam') === 'true') return 'spam';
  return 'visible';
}
