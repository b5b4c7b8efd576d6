import type { Path } from '../../internal/errors.js';
import { instantToMs } from '../../internal/instant.js';
import { type ConversionIssue, isRecord, type JsonRecord } from '../conversions/conversion.js';
import { isAbsoluteIri } from '../conversions/iri.js';
import { isDangerousName } from '../dangerousNames.js';
import { jsonFault } from '../jsonFault.js';
import { PUBLIC_NAMES } from './vocabulary.js';

type Check = (value: unknown) => Omit<ConversionIssue, 'path'> | null;

const typeInvalid = (due: string) => ({ code: 'type-invalid' as const, message: `must be ${due}` });

const isText: Check = (value) => (typeof value === 'string' ? null : typeInvalid('a string'));

const isLanguageMap: Check = (value) =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string')
    ? null
    : typeInvalid('an object of strings by language');

const isUrl: Check = (value) => {
  if (typeof value !== 'string') return typeInvalid('a string');
  return isAbsoluteIri(value) ? null : { code: 'url-relative', message: 'must be an absolute URL' };
};

const isReference: Check = (value) => {
  if (isRecord(value) || (typeof value === 'string' && PUBLIC_NAMES.includes(value))) return null;
  return typeof value === 'string' ? isUrl(value) : typeInvalid('a URL or an object');
};

const isInstant: Check = (value) =>
  typeof value === 'string' && instantToMs(value) !== null
    ? null
    : { code: 'instant-invalid', message: 'must be a date and time with offset' };

const isPage: Check = (value) => {
  const types = isRecord(value) ? [value['type']].flat().filter((type) => typeof type === 'string') : [];
  const isNoPage = types.length > 0 && !types.some((type) => /^((Ordered)?CollectionPage|Link|Mention)$/.test(type));
  return isNoPage ? { code: 'page-invalid', message: 'must be a page or a link' } : isReference(value);
};

const isExtra: Check = (value) => {
  const fault = jsonFault(value);
  if (fault === null) return null;
  return { code: fault.code === 'dangerous-name' ? fault.code : 'type-invalid', message: fault.message };
};

/** One check for each property whose values it knows; a list is checked member by member. */
const checks: ReadonlyMap<string, Check> = /* @__PURE__ */ allChecks();

function allChecks(): Map<string, Check> {
  return new Map<string, Check>([
    ...each(['type', 'name', 'content', 'summary', 'mediaType', 'hreflang', 'rel', 'preferredUsername'], isText),
    ...each(['nameMap', 'contentMap', 'summaryMap'], isLanguageMap),
    ...each(['id', 'href'], isUrl),
    ...each(
      [
        'actor',
        'attributedTo',
        'object',
        'target',
        'origin',
        'instrument',
        'result',
        'inReplyTo',
        'context',
        'generator',
      ],
      isReference,
    ),
    ...each(['to', 'cc', 'bto', 'bcc', 'audience', 'attachment', 'tag', 'url', 'image', 'icon', 'items'], isReference),
    ...each(['orderedItems', 'likes', 'shares', 'replies', 'describes', 'location', 'preview', 'partOf'], isReference),
    ...each(['published', 'updated', 'deleted', 'startTime', 'endTime'], isInstant),
    ['crm:extra', isExtra],
    ...each(['first', 'last', 'next', 'prev', 'current'], isPage),
  ]);
}

function each(names: readonly string[], check: Check): [string, Check][] {
  return names.map((name) => [name, check]);
}

interface Place {
  readonly node: JsonRecord;
  readonly path: Path;
}

/**
 * What is wrong in an Activity Streams object and in the objects inside it (M-31): numbers where a string is due,
 * relative URLs, dates that are none, `name` beside `nameMap`, dangerous names. Iterative: depth does no harm.
 */
export function checkActivityStreams(root: JsonRecord): ConversionIssue[] {
  const issues: ConversionIssue[] = [];
  const waiting: Place[] = [{ node: root, path: [] }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (Object.hasOwn(place.node, 'name') && Object.hasOwn(place.node, 'nameMap')) {
      issues.push({ code: 'name-conflict', path: [...place.path, 'nameMap'], message: 'must not stand beside name' });
    }
    for (const name of Object.keys(place.node)) checkMember(place, name, { issues, waiting });
  }
  return issues;
}

interface Findings {
  readonly issues: ConversionIssue[];
  readonly waiting: Place[];
}

/** How deep a node may lie for its members to be looked at: no one nests activities deeper, and paths stay short. */
const MAX_DEPTH = 32;

function checkMember({ node, path }: Place, name: string, { issues, waiting }: Findings): void {
  if (isDangerousName(name)) {
    issues.push({ code: 'dangerous-name', path: [...path, name], message: `must not have a member named ${name}` });
    return;
  }
  const check = checks.get(name);
  if (check === undefined || path.length >= MAX_DEPTH) return;
  const value = node[name];
  const values = Array.isArray(value) ? value : [value];
  values.forEach((item, index) => {
    const place = Array.isArray(value) ? [...path, name, index] : [...path, name];
    const issue = check(item);
    if (issue !== null) issues.push({ ...issue, path: place });
    else if (isRecord(item) && !/Map$|^crm:/.test(name)) waiting.push({ node: item, path: place });
  });
}
