import * as z from 'zod';
import type { Json } from '../internal/json.js';
import { model } from './schema.js';

const kpiFlags = [
  'alarm',
  'assumed-weights',
  'censored',
  'edge',
  'empty',
  'insider',
  'intent-missing',
  'low-coverage',
  'low-exposure',
  'n-missing',
  'no-seed',
  'over-one',
  'partial',
  'short-baseline',
  'sketch',
  'small',
  'suppressed',
  'unknown-market',
] as const;

/** What a reader must know before acting on a number. Sorted, each once. */
export type KpiFlag = (typeof kpiFlags)[number];

/** Sampling error of a value: half-open upwards when `high` is `null`. */
export interface Interval {
  readonly low: number;
  readonly high: number | null;
  /** Nominal level 0..1; the coverage reached for order statistics; 1 for bounds. */
  readonly level: number;
  readonly method: string;
}

/** One addend of a value, on the scale that `partsAddUpTo` names. */
export interface KpiPart {
  readonly id: string;
  readonly value: number;
  readonly n?: number;
  readonly parts?: readonly KpiPart[];
}

/** Everything that moves the number. Two results are comparable only if this is equal apart from `window`. */
export interface KpiDefinition {
  readonly id: string;
  readonly version: number;
  readonly timeZone: string;
  /** Half-open: `from` counts, `to` does not. */
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly boundary: 'inclusive' | 'exclusive' | null;
  readonly exclusions: readonly ('automated' | 'host' | 'insiders')[];
  readonly parameters: Readonly<Record<string, Json>>;
}

/**
 * One number with everything that is needed to trust it: unit, sample size, interval, warnings, addends, definition.
 * `value: null` means that the data allow no statement; it is never a made-up 0.
 */
export interface KpiResult<Value = number> {
  readonly kpi: string;
  readonly value: Value | null;
  /** `ratio` (never per cent), `1`, `1/d`, `ms`, `people`, ... or an ISO 4217 code. */
  readonly unit: string;
  /** Observations behind the value; `null` when unknown. */
  readonly n: number | null;
  readonly interval: Interval | null;
  readonly flags: readonly KpiFlag[];
  readonly parts: readonly KpiPart[];
  readonly partsAddUpTo: PartsScale;
  readonly details: Readonly<Record<string, Json>>;
  readonly definition: KpiDefinition;
}

/** The scale on which the parts add up. */
export type PartsScale = null | 'value' | 'ln(value)' | 'ln(value/100)' | 'logit(value)' | 'logit(interval.high)';

/**
 * The JSON form of a {@link KpiResult}, for results that come from a file or another machine.
 *
 * @example
 * ```ts
 * import { responseRate } from 'social-crm/kpi';
 * import { kpiResultSchema } from 'social-crm/models';
 *
 * kpiResultSchema.parse(JSON.parse(JSON.stringify(responseRate({ answered: 56, due: 81 })))).kpi; // => 'responseRate'
 * ```
 */
export const kpiResultSchema = /* @__PURE__ */ model(() => {
  const intervalSchema = z.object({
    low: z.number(),
    high: z.number().nullable(),
    level: z.number().min(0).max(1),
    method: z.string().min(1),
  });

  const kpiPartSchema = z.object({
    id: z.string(),
    value: z.number(),
    n: z.number().optional(),
    get parts() {
      return z.array(kpiPartSchema).optional();
    },
  });

  const kpiDefinitionSchema = z.object({
    id: z.string().min(1),
    version: z.int().min(1),
    timeZone: z.string().min(1),
    window: z
      .object({ from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) })
      .nullable()
      .meta({ description: 'Half-open: from counts, to does not.' }),
    boundary: z.enum(['inclusive', 'exclusive']).nullable(),
    exclusions: z.array(z.enum(['automated', 'host', 'insiders'])),
    parameters: z.record(z.string(), z.json()),
  });

  return z
    .object({
      kpi: z.string().min(1),
      value: z
        .json()
        .meta({ description: 'null: the data allow no statement. Mostly a number; a record or a boolean for some.' }),
      unit: z.string().min(1),
      n: z.number().min(0).nullable(),
      interval: intervalSchema.nullable(),
      flags: z.array(z.enum(kpiFlags)),
      parts: z.array(kpiPartSchema),
      partsAddUpTo: z
        .enum(['value', 'ln(value)', 'ln(value/100)', 'logit(value)', 'logit(interval.high)'])
        .nullable()
        .meta({ description: 'The scale on which the parts add up.' }),
      details: z.record(z.string(), z.json()),
      definition: kpiDefinitionSchema,
    })
    .meta({
      id: 'KpiResult',
      title: 'KPI result',
      description:
        'One number with unit, sample size, interval, flags, parts that add up and the definition in effect.',
    });
});
