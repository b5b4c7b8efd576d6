import { isTimeZone } from '../../internal/isTimeZone.js';
import type { Json } from '../../internal/json.js';
import type { Interval, KpiDefinition, KpiFlag, KpiPart, KpiResult, PartsScale } from '../../models/index.js';
import { refuse } from '../errors.js';
import { instant, level, list } from './checks.js';
import type { KpiInput } from './kpiInput.js';

/** What a formula says of its result; everything left out takes the default named beside it. */
export interface Draft<Value> {
  readonly value: Value | null;
  /** Default `ratio`. */
  readonly unit?: string;
  /** Default 1; rises with every change of formula or default. */
  readonly version?: number;
  readonly n: number | null;
  readonly interval?: Interval | null;
  readonly flags?: readonly (KpiFlag | false | null | undefined)[];
  readonly parts?: readonly KpiPart[];
  /** Default `value` when there are parts. */
  readonly partsAddUpTo?: PartsScale;
  readonly details?: Readonly<Record<string, Json>>;
  readonly boundary?: 'inclusive' | 'exclusive';
  readonly timeZone?: string;
  /** Weights, thresholds, seed in effect. */
  readonly parameters?: Readonly<Record<string, Json>>;
}

/**
 * Completes the draft of a formula to a {@link KpiResult}: defaults, sorted flags, the definition in effect. A null value
 * has no parts; `n: 0` is flagged `empty`, an unknown `n` is flagged `n-missing` and has no interval.
 */
export function makeResult<Value = number>(kpi: string, draft: Draft<Value>, input: KpiInput): KpiResult<Value> {
  const { value, n, parts = [], partsAddUpTo = 'value' } = draft;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    refuse('not-finite', { name: kpi, path: ['value'] }, ['representable', value]);
  }
  const hasParts = value !== null && parts.length > 0;
  return {
    kpi,
    value: value === 0 ? (0 as Value) : value,
    unit: draft.unit ?? 'ratio',
    n,
    interval: n === null ? null : (draft.interval ?? null),
    flags: flagsOf(draft),
    parts: hasParts ? parts : [],
    partsAddUpTo: hasParts ? partsAddUpTo : null,
    details: draft.details ?? {},
    definition: definitionInEffect(kpi, draft, input),
  };
}

function flagsOf({ n, flags = [] }: Draft<unknown>): KpiFlag[] {
  const found: KpiFlag[] = [];
  for (const flag of [...flags, n === null && 'n-missing', n === 0 && 'empty'] as const) {
    if (flag && !found.includes(flag)) found.push(flag);
  }
  return found.sort();
}

/** Definitions of streams, which thousands of results share: checked and completed once a formula. */
const shared = /* @__PURE__ */ new WeakMap<object, Map<string, KpiDefinition>>();

/** Promises that a definition will not change, so that all results with it may hold the same object. */
export function shareDefinition(definition: Partial<KpiDefinition>): Partial<KpiDefinition> {
  shared.set(definition, new Map());
  return definition;
}

function definitionInEffect(kpi: string, draft: Draft<unknown>, { definition = {} }: KpiInput): KpiDefinition {
  const known = shared.get(definition);
  if (known === undefined) return completed(kpi, draft, definition);
  const { version, boundary, timeZone, parameters } = draft;
  const key =
    parameters === undefined && boundary === undefined
      ? kpi
      : JSON.stringify([kpi, boundary, parameters, version, timeZone]);
  const found = known.get(key) ?? completed(kpi, draft, definition);
  known.set(key, found);
  return found;
}

function completed(kpi: string, draft: Draft<unknown>, definition: Partial<KpiDefinition>): KpiDefinition {
  if (typeof definition !== 'object' || definition === null) {
    refuse('not-finite', { name: kpi, path: ['definition'] }, ['a record', definition]);
  }
  const timeZone = draft.timeZone ?? definition.timeZone ?? 'UTC';
  if (!isTimeZone(timeZone)) {
    refuse('bad-zone', { name: kpi, path: ['definition', 'timeZone'] }, ['an IANA time zone', timeZone]);
  }
  return {
    id: kpi,
    version: draft.version ?? 1,
    timeZone,
    window: windowInEffect(kpi, definition.window),
    boundary: draft.boundary ?? definition.boundary ?? null,
    exclusions: list(kpi, ['definition', 'exclusions'], definition.exclusions ?? ['automated']),
    parameters: { ...definition.parameters, ...draft.parameters },
  };
}

function windowInEffect(kpi: string, window: KpiDefinition['window'] = null): KpiDefinition['window'] {
  if (window === null) return window;
  const from = instant(kpi, ['definition', 'window', 'from'], window.from);
  const to = instant(kpi, ['definition', 'window', 'to'], window.to);
  if (to < from)
    refuse('negative', { name: kpi, path: ['definition', 'window'] }, [
      'a window that ends after it starts',
      to - from,
    ]);
  return window;
}

/** The level of the interval that the input asks for. */
export function confOf(kpi: string, { conf = 0.95 }: KpiInput): number {
  return level(kpi, 'conf', conf);
}
