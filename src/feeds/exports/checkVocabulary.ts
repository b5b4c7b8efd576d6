import { describeValue } from '../../internal/errors.js';
import type { IssueList } from '../issue.js';
import { isRecord, type JsonRecord } from './json.js';

/** Properties whose values are objects or their addresses. */
const REFERENCES = (
  'actor object target origin result instrument attributedTo inReplyTo context to cc bto bcc audience generator ' +
  'icon image attachment tag location url href partOf next prev current last subject describes'
).split(' ');

type Place = readonly (string | number)[];

/** Nested deeper than this nothing is checked and nothing is read. */
const DEEPEST = 20;

/**
 * Checks the types that Activity Streams 2.0 allows (M-31): every reference may be a string, an object or a list of both;
 * numbers, relative addresses and languages in a plain property are issues. `false` when there was any.
 */
export function checkVocabulary(value: JsonRecord, issues: IssueList, place: Place = []): boolean {
  if (place.length > DEEPEST) return true;
  const isSound = checkOwn(value, issues, place);
  const members = Object.entries(value).flatMap(([key, found]) => membersOf(key, found, place));
  return members.map((one) => checkMember(one, issues)).every(Boolean) && isSound;
}

interface Member {
  readonly key: string;
  readonly value: unknown;
  readonly at: Place;
}

function membersOf(key: string, value: unknown, place: Place): Member[] {
  if (!Array.isArray(value)) return [{ key, value, at: [...place, key] }];
  return value.map((one: unknown, index) => ({ key, value: one, at: [...place, key, index] }));
}

function checkMember({ key, value, at }: Member, issues: IssueList): boolean {
  const isSound = !REFERENCES.includes(key) || checkReference(value, issues, at);
  const isNested = isRecord(value) && key !== '@context' && !key.endsWith('Map');
  return (!isNested || checkVocabulary(value, issues, at)) && isSound;
}

function checkOwn(value: JsonRecord, issues: IssueList, place: Place): boolean {
  const faults = RULES.filter(({ key, holds }) => value[key] != null && !holds(value[key]));
  for (const { key, due } of faults) report(issues, [...place, key], { due, got: value[key] });
  return faults.length === 0;
}

function checkReference(value: unknown, issues: IssueList, place: Place): boolean {
  if (isRecord(value) || value === null || isAddress(value)) return true;
  report(issues, place, { due: 'an object or an absolute address', got: value });
  return false;
}

const isAddress = (value: unknown) => typeof value === 'string' && /^[a-z][a-z\d+.-]*:\S/i.test(value);

const isText = (value: unknown) => typeof value === 'string';

const isTextOrTexts = (value: unknown) =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

const isPage = ({ type }: JsonRecord) =>
  (Array.isArray(type) ? type : [type]).some(
    (one) => typeof one === 'string' && /^(?:Ordered)?CollectionPage$|^Link$/.test(one),
  );

/** What single properties must be; several languages go into `nameMap` and its like. */
const RULES: readonly { key: string; due: string; holds: (value: unknown) => boolean }[] = [
  { key: 'id', due: 'an absolute address', holds: isAddress },
  { key: 'type', due: 'a string or a list of strings', holds: isTextOrTexts },
  ...['name', 'summary', 'content'].map((key) => ({ key, due: 'a string', holds: isText })),
  { key: 'first', due: 'a page or a link', holds: (value) => !isRecord(value) || isPage(value) },
];

function report(issues: IssueList, place: Place, { due, got }: { due: string; got: unknown }): void {
  issues.add('value-unsupported', place, { detail: `It must be ${due}, got ${describeValue(got)}.` });
}
