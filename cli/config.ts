import { compileMentionQueries, type MentionQuery } from 'social-crm/listening';
import {
  type Calendar,
  type Channel,
  calendarSchema,
  channelSchema,
  type Organisation,
  organisationSchema,
  type SlaPolicy,
  slaPolicySchema,
} from 'social-crm/models';
import { defaultSlaPolicy } from 'social-crm/sla';
import { Problem } from './problem.js';
import { readInput } from './readInput.js';

/** What the report is about; every part has a default that is said aloud in the report. */
export interface Config {
  readonly organisation: Organisation;
  readonly channels: readonly ConfiguredChannel[];
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly slaPolicy: SlaPolicy;
  readonly timeZone: string;
  /** What was not configured and what is assumed instead. */
  readonly assumptions: readonly string[];
}

/** A channel with the files that belong to it, by name (`*` stands for any characters). */
export interface ConfiguredChannel extends Channel {
  readonly files: readonly string[];
}

const FIELDS = ['organisation', 'channels', 'calendars', 'slaPolicy', 'timeZone'] as const;
const AROUND_THE_CLOCK: Calendar = {
  timeZone: 'UTC',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]])),
};

/** The configuration of a file, or the defaults where no file is given; a `Problem` names the first wrong field. */
export function readConfig(path: string | undefined): Config {
  const raw = path === undefined ? {} : readJson(path);
  const subject = path ?? 'configuration';
  const unknown = Object.keys(raw).find((key) => !(FIELDS as readonly string[]).includes(key));
  if (unknown !== undefined)
    throw new Problem(subject, 'config-invalid', `unknown field ${unknown}, expected ${FIELDS.join(', ')}`);
  const slaPolicy = parseOr(defaultSlaPolicy, { raw, field: 'slaPolicy', schema: slaPolicySchema, subject });
  const calendars = readCalendars(raw, { slaPolicy, subject });
  const config = {
    organisation: parseOr(
      { id: 'organisation', name: 'organisation' },
      { raw, field: 'organisation', schema: organisationSchema, subject },
    ),
    channels: readChannels(raw['channels'], subject),
    calendars: calendars.calendars,
    slaPolicy,
    timeZone: readTimeZone(raw['timeZone'], subject),
    assumptions: [
      ...(raw['organisation'] === undefined ? ['no organisation configured: no brand is looked for'] : []),
      ...(raw['slaPolicy'] === undefined
        ? [`no SLA policy configured: ${defaultSlaPolicy.id}@${defaultSlaPolicy.version} applies`]
        : []),
      ...calendars.assumptions,
    ],
  };
  checkBrands(config.organisation, subject);
  return config;
}

function readJson(path: string): Record<string, unknown> {
  const text = new TextDecoder('utf-8').decode(readInput(path));
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new Problem(path, 'config-invalid', `is no JSON: ${(error as Error).message}`);
  }
  throw new Problem(path, 'config-invalid', 'must hold one JSON object');
}

interface Schema<Value> {
  safeParse(
    value: unknown,
  ): { success: true; data: Value } | { success: false; error: { issues: readonly SchemaIssue[] } };
}

interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

interface Field<Value> {
  readonly raw: Record<string, unknown>;
  readonly field: string;
  readonly schema: Schema<Value>;
  readonly subject: string;
}

function parseOr<Value>(fallback: Value, { raw, field, schema, subject }: Field<Value>): Value {
  return raw[field] === undefined ? fallback : parse(raw[field], { schema, subject, field });
}

function parse<Value>(value: unknown, { schema, subject, field }: Omit<Field<Value>, 'raw'>): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = [field, ...(issue?.path ?? [])].join('.');
  throw new Problem(subject, 'config-invalid', `${place}: ${issue?.message ?? 'is invalid'}`);
}

function readChannels(value: unknown, subject: string): ConfiguredChannel[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Problem(subject, 'config-invalid', 'channels: must be a list');
  return value.map((entry: { files?: unknown }, index) => {
    const channel = parse(entry, { schema: channelSchema, subject, field: `channels.${index}` });
    const files = entry.files;
    const isList = Array.isArray(files) && files.every((file) => typeof file === 'string');
    if (!isList) throw new Problem(subject, 'config-invalid', `channels.${index}.files: must be a list of file names`);
    return { ...channel, files };
  });
}

function readCalendars(
  raw: Record<string, unknown>,
  { slaPolicy, subject }: { slaPolicy: SlaPolicy; subject: string },
): Pick<Config, 'calendars' | 'assumptions'> {
  const given = raw['calendars'] ?? {};
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new Problem(subject, 'config-invalid', 'calendars: must be an object of calendars by name');
  }
  const calendars: Record<string, Calendar> = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      parse(value, { schema: calendarSchema, subject, field: `calendars.${name}` }),
    ]),
  );
  const missing = calendarNames(slaPolicy).filter((name) => !Object.hasOwn(calendars, name));
  if (missing.length > 0 && raw['calendars'] !== undefined) {
    throw new Problem(
      subject,
      'config-invalid',
      `calendars: the SLA policy names ${missing.join(', ')}, which is not given`,
    );
  }
  for (const name of missing) calendars[name] = AROUND_THE_CLOCK;
  const assumptions = missing.length > 0 ? ['no calendars configured: every clock runs around the clock'] : [];
  return { calendars, assumptions };
}

function calendarNames({ targets, tighten = [] }: SlaPolicy): string[] {
  const names = [...targets.map(({ calendar }) => calendar), ...tighten.flatMap(({ calendar }) => calendar ?? [])];
  return [...new Set(names)].filter((name) => name !== 'wallClock');
}

function readTimeZone(value: unknown, subject: string): string {
  if (value === undefined) return 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value as string }).resolvedOptions().timeZone;
  } catch {
    throw new Problem(subject, 'config-invalid', `timeZone: must be an IANA time zone, got ${JSON.stringify(value)}`);
  }
}

/** The mention queries of the organisation's brands and products and of its competitors: each name or alias, quoted. */
export function brandQueries({ brands = [], products = [], competitors = [] }: Organisation): MentionQuery[] {
  const queryOf =
    (kind: 'brand' | 'product' | 'competitor') =>
    (brand: { id: string; name: string; aliases?: readonly string[] | undefined }) => ({
      id: `${kind}:${brand.id}`,
      about: { kind, name: brand.name },
      query: [brand.name, ...(brand.aliases ?? [])].map((name) => `"${name.replaceAll('"', ' ')}"`).join(' OR '),
    });
  return [
    ...brands.map(queryOf('brand')),
    ...products.map(queryOf('product')),
    ...competitors.map(queryOf('competitor')),
  ];
}

function checkBrands(organisation: Organisation, subject: string): void {
  try {
    compileMentionQueries(brandQueries(organisation));
  } catch (error) {
    throw new Problem(
      subject,
      'config-invalid',
      `organisation: a brand cannot be looked for: ${(error as Error).message}`,
    );
  }
}
