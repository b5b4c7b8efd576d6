import type { Contact, Counters, Interaction, Json } from '../models/index.js';

/** Who speaks, with everything that the source says; what is personal is dropped when the draft is finished (F-13). */
export interface DraftAuthor {
  id?: string | undefined;
  name?: string | undefined;
  handle?: string | undefined;
  email?: string | undefined;
  ip?: string | undefined;
  uri?: string | undefined;
  kind?: Contact['kind'] | undefined;
}

/** An instant as a source gives it: `iso` when it could be read, `raw` always. */
export interface DraftInstant {
  iso?: string | undefined;
  raw?: string | undefined;
  precision?: Interaction['atPrecision'];
}

/**
 * An interaction as an importer reads it, with the identifiers of the source. Absent `kind`: a post, or with a parent a
 * comment or reply. `finishDrafts` gives it identity, direction, thread and the privacy that the caller chose.
 */
export interface Draft {
  sourceId?: string | undefined;
  /** The id was made from the link or the content. */
  idDerived?: boolean | undefined;
  kind?: Interaction['kind'] | undefined;
  kindRaw?: string | undefined;
  author?: DraftAuthor | undefined;
  actorKind?: Interaction['actorKind'] | undefined;
  actorRole?: Interaction['actorRole'];
  direction?: Interaction['direction'] | undefined;
  at?: DraftInstant | undefined;
  editedAt?: string | undefined;
  deletedAt?: string | undefined;
  moderation?: Interaction['moderation'];
  title?: string | undefined;
  text?: string | undefined;
  html?: string | undefined;
  language?: string | undefined;
  /** Source ids of parent, thread and target. */
  parent?: string | undefined;
  conversation?: string | undefined;
  target?: string | undefined;
  /** The parent lies in another table or document by design: that it is missing here is no finding. */
  parentElsewhere?: boolean | undefined;
  reaction?: Interaction['reaction'];
  rating?: Interaction['rating'];
  url?: string | undefined;
  media?: readonly { url: string; type?: string | undefined; length?: number | undefined }[] | undefined;
  tags?: readonly string[] | undefined;
  mentions?: Interaction['mentions'];
  counters?: Counters['values'] | undefined;
  visibility?: Interaction['visibility'];
  extra?: Record<string, Json> | undefined;
}
