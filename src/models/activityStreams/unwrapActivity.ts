import { isRecord, type JsonRecord } from '../conversions/conversion.js';
import { contentTypes, kindOfActivity, otherActivities } from './vocabulary.js';

/** Where in an activity the interaction lies, and what the activities around it say of it (M-19). */
export interface UnwrappedActivity {
  /** The node that holds the interaction: the content, or the act itself. */
  readonly holder: JsonRecord;
  /** Path from the root to the holder: one `object` for each activity around it. */
  readonly path: readonly string[];
  /** Type of the holder; for a tombstone the former one. */
  readonly type: string;
  readonly isTombstone: boolean;
  /** Whether `object` of the holder is what the act is about. */
  readonly isAct: boolean;
  /** Set by the innermost `Undo`, `Delete` or `Update` around the holder. */
  readonly change: { readonly kind: 'deleted' | 'edited'; readonly by: JsonRecord } | null;
}

const MAX_WRAPPERS = 4;

/** The interaction inside an activity, `'orphan'` when an Undo, Delete or Update names its object only, else `null`. */
export function unwrapActivity(root: JsonRecord): UnwrappedActivity | 'orphan' | null {
  let holder = root;
  let change: UnwrappedActivity['change'] = null;
  const path: string[] = [];
  while (path.length < MAX_WRAPPERS) {
    const kind = changeOf(typeOf(holder));
    const inner = innerOf(holder);
    if (kind !== null && !isRecord(inner)) return 'orphan';
    if (kind !== null) change = { kind, by: holder };
    if (inner === undefined) break;
    path.push('object');
    holder = isRecord(inner) ? inner : { type: 'Document', id: inner };
  }
  return describe(holder, path, change);
}

/** What a wrapping activity is about: an object, or the address of one. */
function innerOf(holder: JsonRecord): JsonRecord | string | undefined {
  const isWrapper = typeOf(holder) === 'Create' || changeOf(typeOf(holder)) !== null;
  const [inner] = isWrapper ? [holder['object']].flat() : [];
  return isRecord(inner) || typeof inner === 'string' ? inner : undefined;
}

function describe(
  holder: JsonRecord,
  path: readonly string[],
  change: UnwrappedActivity['change'],
): UnwrappedActivity | null {
  const given = typeOf(holder);
  const isTombstone = given === 'Tombstone';
  const type = isTombstone ? (firstText(holder['formerType']) ?? 'Note') : given;
  const isContent = contentTypes.includes(type);
  const isAct = !isContent && isActivity(holder, type);
  return isContent || isAct ? { holder, path, type, isTombstone, isAct, change } : null;
}

function isActivity(holder: JsonRecord, type: string): boolean {
  if (Object.hasOwn(kindOfActivity, type) || otherActivities.includes(type)) return true;
  return type === 'Activity' || (type !== '' && !isThing(type) && Object.hasOwn(holder, 'actor'));
}

const isThing = (type: string) => /^(Create|Update|Delete|Undo|Link|Mention|.*Collection(Page)?)$/.test(type);

function changeOf(type: string): 'deleted' | 'edited' | null {
  if (type === 'Update') return 'edited';
  return type === 'Delete' || type === 'Undo' ? 'deleted' : null;
}

const typeOf = (node: JsonRecord): string => firstText(node['type']) ?? '';

function firstText(value: unknown): string | undefined {
  return [value].flat().find((item): item is string => typeof item === 'string');
}
