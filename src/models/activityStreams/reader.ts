import type { Path } from '../../internal/errors.js';
import { instantToMs } from '../../internal/instant.js';
import { isRecord, type JsonRecord, pathText } from '../conversions/conversion.js';
import { isAbsoluteIri } from '../conversions/iri.js';

/** Reads the members of one node and remembers which: the others are lost. Wrong values read as absent. */
export interface NodeReader {
  readonly node: JsonRecord;
  readonly path: Path;
  /** The member as it is. */
  readonly take: (name: string) => unknown;
  /** The only or first member of a list; further ones are lost. */
  readonly takeFirst: (name: string) => unknown;
  readonly takeText: (name: string) => string | undefined;
  readonly takeInstant: (name: string) => string | undefined;
  readonly takeList: (name: string) => readonly unknown[] | undefined;
  /** A reader of the object that is the only or first member. */
  readonly open: (name: string) => NodeReader | undefined;
  /** The address or identifier that the first member is or has; whatever else that object says is lost. */
  readonly takeReference: (name: string) => string | undefined;
  /** Counts one place below this node as lost. */
  readonly lose: (...steps: readonly (string | number)[]) => void;
  readonly losePaths: (paths: readonly string[]) => void;
  /** Counts everything that was not taken as lost. */
  readonly close: () => void;
}

const SILENT = ['@context', 'type', 'id'];

export function readNode(node: JsonRecord, path: Path, lost: string[]): NodeReader {
  const taken = new Set<string>(SILENT);
  const own = (name: string) => (Object.hasOwn(node, name) ? node[name] : undefined);
  const take = (name: string) => {
    taken.add(name);
    return own(name);
  };
  const takeFirst = (name: string) => {
    const isRepeated = taken.has(name);
    const value = take(name);
    if (!Array.isArray(value) || isRepeated) return Array.isArray(value) ? value[0] : value;
    for (let index = 1; index < value.length; index += 1) lost.push(pathText([...path, name, index]));
    return value[0];
  };
  const open = (name: string) => {
    const isList = Array.isArray(own(name));
    const value = takeFirst(name);
    return isRecord(value) ? readNode(value, isList ? [...path, name, 0] : [...path, name], lost) : undefined;
  };
  return {
    node,
    path,
    take,
    takeFirst,
    open,
    takeText: (name) => textOrNothing(takeFirst(name)),
    takeInstant: (name) => instantOrNothing(takeFirst(name)),
    takeList: (name) => {
      const value = take(name);
      return value === undefined || Array.isArray(value) ? value : [value];
    },
    takeReference: (name) => {
      const inner = open(name);
      if (inner === undefined) return iriOrNothing(takeFirst(name));
      const reference = iriOrNothing(inner.take('id')) ?? iriOrNothing(inner.take('href'));
      inner.close();
      return reference;
    },
    lose: (...steps) => lost.push(pathText([...path, ...steps])),
    losePaths: (paths) => lost.push(...paths),
    close: () => {
      for (const name of Object.keys(node)) if (!taken.has(name)) lost.push(pathText([...path, name]));
    },
  };
}

export const textOrNothing = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const iriOrNothing = (value: unknown): string | undefined =>
  typeof value === 'string' && isAbsoluteIri(value) ? value : undefined;

const WITH_SECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** An instant as the models hold it: with seconds and offset; one written otherwise is put into UTC. */
function instantOrNothing(value: unknown): string | undefined {
  const ms = typeof value === 'string' ? instantToMs(value) : null;
  if (ms === null) return undefined;
  return WITH_SECONDS.test(String(value)) ? String(value) : new Date(ms).toISOString();
}
