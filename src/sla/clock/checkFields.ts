import { METRICS } from './metrics.js';

const isMetric = (value: unknown) => typeof value === 'string' && Object.hasOwn(METRICS, value);
const isText = (value: unknown) => typeof value === 'string' && value !== '';
const listOf = (isItem: (item: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(isItem);

const STATUSES: readonly unknown[] = ['new', 'open', 'pendingCustomer', 'onHoldThirdParty', 'solved', 'closed'];
const isStatus = (value: unknown) => STATUSES.includes(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: isText,
  texts: /* @__PURE__ */ listOf(isText),
  number: (value) => Number.isFinite(value),
  duration: (value) => Number.isInteger(value) && (value as number) >= 0,
  share: (value) => Number.isFinite(value) && (value as number) >= 0,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  list: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  metric: isMetric,
  metrics: /* @__PURE__ */ listOf(isMetric),
  status: isStatus,
  statuses: /* @__PURE__ */ listOf(isStatus),
};

/**
 * The first field of an object that is not as specified, or null. The specification lists the fields: `name=type|type`,
 * with `name?` for one that may be absent; a type is one of the table or stands for itself.
 */
export function faultyField(value: unknown, specification: string): string | null {
  const fields = Object(value) as Readonly<Record<string, unknown>>;
  const isFaulty = (field: string) => {
    const [name = '', types = ''] = field.split('=');
    const given = fields[nameOf(name)];
    const isAbsent = given === undefined && name.endsWith('?');
    return !isAbsent && !types.split('|').some((type) => TYPES[type]?.(given) ?? given === type);
  };
  const found = specification.split(' ').find(isFaulty);
  return found === undefined ? null : nameOf(found);
}

/** The first field that a specification does not know, or null. */
export function unknownField(value: object, specification: string): string | null {
  const known = specification.split(' ').map(nameOf);
  return Object.keys(value).find((name) => !known.includes(name)) ?? null;
}

function nameOf(field: string): string {
  return field.replace(/\?|=.*/g, '');
}
