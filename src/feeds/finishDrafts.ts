import type { Contact, Counters, Interaction } from '../models/index.js';
import { parseAuthor } from './authors.js';
import { contactOf } from './contactOf.js';
import type { Draft, DraftAuthor } from './draft.js';
import type { ResolvedOptions } from './importOptions.js';
import type { IssueList } from './issue.js';
import { hashId } from './itemReader.js';
import { linkKind } from './safeLink.js';

export interface FinishOptions extends ResolvedOptions {
  readonly issues: IssueList;
  readonly format: string;
  readonly dialect?: string | undefined;
  readonly sourceUrl?: string | undefined;
  /** Instant of counters and of undated drafts where the caller gives no `fetchedAt`. */
  readonly documentAt?: string | undefined;
}

/** One draft with what its neighbours decide about it. */
interface Node {
  readonly draft: Draft;
  readonly sourceId: string;
  readonly isHost: boolean;
  parent: Node | null;
  kind: Interaction['kind'] | null;
}

/** Interactions and contacts from drafts, in the order of the source. */
export function finishDrafts(
  given: readonly Draft[],
  options: FinishOptions,
): { interactions: Interaction[]; contacts: Contact[] } {
  const drafts = given.map(withoutAddressInName);
  const hosts = new Set((options.channel.hostAuthorIds ?? []).map(normaliseAuthorId));
  const nodes = drafts.map((draft) => createNode(draft, hosts));
  linkParents(nodes, options);
  const countersAt = options.fetchedAt ?? options.documentAt ?? newestInstant(drafts);
  const roots = rootsOf(nodes);
  const interactions = nodes.map((node, index) => toInteraction(node, { ...options, countersAt, roots, index }));
  return { interactions, contacts: contactsOf(drafts, options) };
}

/** Who signs with an e-mail address has told it, not a name: it is kept or dropped as one (F-13). */
function withoutAddressInName(draft: Draft): Draft {
  const { author } = draft;
  if (author?.name?.includes('@') !== true) return draft;
  const { name, email } = parseAuthor(author.name) ?? {};
  return email === undefined ? draft : { ...draft, author: { ...author, name, email: author.email ?? email } };
}

function createNode(draft: Draft, hosts: ReadonlySet<string>): Node {
  const sourceId = draft.sourceId ?? draft.url ?? derivedId(draft);
  const isHost = hosts.size > 0 && namesOf(draft.author).some((name) => hosts.has(normaliseAuthorId(name)));
  return { draft, sourceId, isHost, parent: null, kind: draft.kind ?? null };
}

const derivedId = ({ author, at, text, html, title }: Draft) =>
  hashId(authorIdOf(author), at?.iso, text ?? html ?? title);

/** A handle means the same with and without its `@`. */
const normaliseAuthorId = (id: string) => id.replace(/^@/, '');

const namesOf = (author: DraftAuthor | undefined) =>
  [author?.id, author?.name, author?.handle, author?.uri, author?.email].filter((name) => name !== undefined);

/** The id of the source, else the name: without either an author cannot be told from others. */
export const authorIdOf = (author: DraftAuthor | undefined): string | undefined => author?.id ?? author?.name;

/** Parents are looked up among the drafts; a missing one is an issue and the draft stays (F-14). */
function linkParents(nodes: readonly Node[], { issues }: FinishOptions): void {
  const bySource = new Map(nodes.map((node) => [node.sourceId, node]));
  nodes.forEach((node, index) => {
    const { parent, parentElsewhere } = node.draft;
    if (parent === undefined) return;
    const found = bySource.get(parent) ?? null;
    node.parent = found === node ? null : found;
    if (found === null && parentElsewhere !== true) {
      issues.add('reference-missing', ['interactions', index, 'parentId'], {
        detail: `It is "${parent.slice(0, 80)}".`,
      });
    }
  });
}

/** M-18: a comment answers a post, a reply answers a comment. A cycle of parents ends at the first kind found. */
function kindOf(node: Node): Interaction['kind'] {
  if (node.kind !== null) return node.kind;
  if (node.draft.parent === undefined) node.kind = 'post';
  else node.kind = node.parent !== null && isBelowPost(node.parent) ? 'reply' : 'comment';
  return node.kind;
}

const isBelowPost = ({ draft: { kind, parent } }: Node) =>
  kind === 'comment' || kind === 'reply' || kind === 'message' || (kind === undefined && parent !== undefined);

/**
 * The id of the root that parents lead to, or the missing one (M-21), for each node that has a parent. Each is walked to
 * once: what is found holds for all on the way. A cycle has no root.
 */
function rootsOf(nodes: readonly Node[]): ReadonlyMap<Node, string | undefined> {
  const roots = new Map<Node, string | undefined>();
  for (const start of nodes) {
    const way: Node[] = [];
    let node = start;
    while (!roots.has(node) && node.parent !== null) {
      roots.set(node, undefined);
      way.push(node);
      node = node.parent;
    }
    const root = roots.has(node) ? roots.get(node) : (node.draft.parent ?? node.sourceId);
    for (const passed of [...way, node]) roots.set(passed, root);
  }
  return roots;
}

interface DatedOptions extends FinishOptions {
  readonly countersAt: string | undefined;
  readonly roots: ReadonlyMap<Node, string | undefined>;
  /** The number of the draft, for issues. */
  readonly index: number;
}

/** Says `undefined` never: what a source does not say is absent. */
type Loose<Type> = { -readonly [Key in keyof Type]?: Type[Key] | undefined };

function toInteraction(node: Node, options: DatedOptions): Interaction {
  const { draft, sourceId } = node;
  const { channel } = options;
  const full = (id: string | undefined) => (id === undefined ? undefined : `${channel.id}:${id}`);
  const interaction: Loose<Interaction> = {
    id: `${channel.id}:${sourceId}`,
    sourceId,
    channelId: channel.id,
    kind: kindOf(node),
    kindRaw: draft.kindRaw,
    direction: draft.direction ?? directionOf(node, options),
    actorKind: draft.actorKind ?? 'human',
    actorRole: node.isHost ? 'host' : draft.actorRole,
    authorId: authorIdOf(draft.author),
    authorName: draft.author?.name,
    authorProfileId: full(authorIdOf(draft.author)),
    ...instantOf(node, options),
    editedAt: draft.editedAt,
    deletedAt: draft.deletedAt,
    moderation: draft.moderation,
    title: filled(draft.title),
    text: filled(draft.text),
    html: filled(draft.html),
    language: languageOf(draft.language),
    parentId: full(draft.parent),
    rootId: draft.parent === undefined ? undefined : full(options.roots.get(node)),
    conversationId: full(draft.conversation),
    targetId: full(draft.target),
    reaction: draft.reaction,
    rating: draft.rating,
    url: urlOf(draft, options),
    media: mediaOf(draft),
    tags: nonEmpty(draft.tags),
    mentions: nonEmpty(draft.mentions),
    counters: countersOf(draft, options),
    visibility: draft.visibility,
    idDerived: draft.idDerived === true || (draft.sourceId ?? draft.url) === undefined ? true : undefined,
    provenance: provenanceOf(options),
    extra: draft.extra === undefined || Object.keys(draft.extra).length === 0 ? undefined : draft.extra,
  };
  return withoutAbsent(interaction) as Interaction;
}

const filled = (text: string | undefined) => (text === '' ? undefined : text);

const nonEmpty = <Item>(list: readonly Item[] | undefined) =>
  list === undefined || list.length === 0 ? undefined : list;

const absolute = (url: string | undefined) =>
  url !== undefined && linkKind(url) === 'safe' && !/\s/.test(url) ? url : undefined;

function urlOf({ url }: Draft, { issues, index }: DatedOptions): string | undefined {
  const kept = absolute(url);
  if (url !== undefined && kept === undefined) {
    issues.add('link-dropped', ['interactions', index, 'url'], { detail: `The link is "${url.slice(0, 60)}".` });
  }
  return kept;
}

function mediaOf({ media = [] }: Draft): Interaction['media'] {
  return nonEmpty(media.filter(({ url }) => absolute(url) !== undefined).map((one) => withoutAbsent(one)));
}

/** Only a well-formed tag is one; `de_DE` is how some systems write `de-DE`. */
function languageOf(language: string | undefined): string | undefined {
  const tag = language?.trim().replace(/_/g, '-');
  return tag !== undefined && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined;
}

/** M-17. With hosts known, what a member says to another member is `peer`, all else on the host's channel `inbound`. */
function directionOf({ draft, isHost, parent }: Node, { channel }: FinishOptions): Interaction['direction'] {
  if (draft.visibility === 'note') return 'internal';
  if (isHost) return 'outbound';
  if ((channel.hostAuthorIds ?? []).length === 0) return isManyToMany(channel) ? 'peer' : 'inbound';
  return isAmongMembers(draft, parent) ? 'peer' : 'inbound';
}

function isAmongMembers(draft: Draft, parent: Node | null): boolean {
  if (parent === null || parent.isHost) return false;
  return authorIdOf(parent.draft.author) !== authorIdOf(draft.author);
}

/** Types of the channel catalogue on which everyone speaks to everyone (`channelTraits` of the models). */
const MANY_TO_MANY: ReadonlySet<string> = new Set(
  (
    'facebook instagram x xing linkedin tiktok mastodon bluesky threads forum community reddit question_site ' +
    'review_site wiki'
  ).split(' '),
);

const isManyToMany = ({ mode, type, platform }: ResolvedOptions['channel']) =>
  mode === undefined ? MANY_TO_MANY.has(type ?? platform) : mode === 'many-to-many';

/** An undated interaction takes the instant of its parent, the document or the fetch, at the coarsest precision. */
function instantOf({ draft, parent }: Node, options: DatedOptions): Loose<Interaction> {
  const { iso, raw, precision } = draft.at ?? {};
  if (iso !== undefined) return { at: iso, atRaw: raw, atPrecision: precision };
  const substitute = parent?.draft.at?.iso ?? options.documentAt ?? options.fetchedAt ?? '1970-01-01T00:00:00Z';
  return { at: substitute, atRaw: filled(raw), atPrecision: 'year' };
}

function newestInstant(drafts: readonly Draft[]): string | undefined {
  let newest: string | undefined;
  for (const { at } of drafts) {
    if (at?.iso !== undefined && (newest === undefined || Date.parse(at.iso) > Date.parse(newest))) newest = at.iso;
  }
  return newest;
}

function countersOf({ counters }: Draft, { countersAt }: DatedOptions): Counters | undefined {
  if (counters === undefined || countersAt === undefined) return undefined;
  const values = withoutAbsent(counters);
  return Object.keys(values).length === 0 ? undefined : { values, asOf: countersAt };
}

function provenanceOf({ format, dialect, sourceUrl, fetchedAt }: FinishOptions): Interaction['provenance'] {
  return withoutAbsent({ format, dialect, sourceUrl: absolute(sourceUrl), fetchedAt }) as Interaction['provenance'];
}

export function withoutAbsent<Type extends object>(value: Type): Type {
  const present = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(present) as Type;
}

/** Each author once, in the order of their first word. */
function contactsOf(drafts: readonly Draft[], options: FinishOptions): Contact[] {
  const contacts = new Map<string, Contact>();
  for (const { author } of drafts) {
    const id = authorIdOf(author) ?? (options.keepPersonal.has('email') ? author?.email : undefined);
    if (author === undefined || id === undefined || contacts.has(id)) continue;
    contacts.set(id, contactOf(author, id, options));
  }
  return [...contacts.values()];
}
