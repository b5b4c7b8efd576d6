import * as z from 'zod';
import type { Json } from '../internal/json.js';
import { ABSOLUTE_IRI } from './conversions/iri.js';
import { isDangerousName } from './dangerousNames.js';
import { jsonFault } from './jsonFault.js';

/** Builds a schema at import time, in one call that a bundler may drop when nobody uses the schema. */
export const model = <Schema>(build: () => Schema): Schema => build();

/** An identifier: a non-empty string, compared byte for byte, never trimmed and never read as a number (M-2). */
export const identifier = (description: string) => z.string().min(1).describe(description);

/** An ISO 8601 date and time with seconds and offset (M-1). */
export const instant = (description: string) => z.iso.datetime({ offset: true }).describe(description);

/** An absolute URL or other IRI: scheme, colon, and no blank. Its scheme is not judged: showing it safely is up to you. */
export const url = (description: string) => z.string().regex(ABSOLUTE_IRI).describe(description);

/** A BCP 47 language tag, by its shape. */
export const languageTag = (description: string) =>
  z
    .string()
    .regex(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/)
    .describe(description);

/** An ISO 3166-1 alpha-2 country code in capitals. */
export const countryCode = (description: string) =>
  z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe(description);

export const text = (description: string) => z.string().describe(description);

export const texts = (description: string) => z.array(z.string()).describe(description);

export const identifiers = (description: string) => z.array(z.string().min(1)).describe(description);

/** What JSON Schema can say of dangerous names. */
export const safeNames = { not: { enum: ['__proto__', 'constructor', 'prototype'] } };

/** A record whose names come from outside: refuses dangerous ones (M-9), which zod alone would drop in silence. */
export const safeRecord = <Value>(record: z.ZodType<Value>): z.ZodType<Value, Value> =>
  z.preprocess((value, context) => {
    if (typeof value !== 'object' || value === null) return value;
    for (const name of Object.keys(value).filter(isDangerousName)) {
      context.issues.push({
        code: 'dangerous-name',
        path: [name],
        message: `must not have a member named ${name}`,
        input: value,
      } as never);
    }
    return value;
  }, record) as unknown as z.ZodType<Value, Value>;

/** What a source says beyond the model (M-8): any JSON object without dangerous names (M-9); no function reads it. */
export const extra = () =>
  (z.any() as z.ZodType<Readonly<Record<string, Json>>, Readonly<Record<string, Json>>>)
    .check(({ value, issues }) => {
      const fault = jsonFault(value);
      if (fault !== null) issues.push({ ...fault, input: value } as never);
    })
    .meta({
      type: 'object',
      propertyNames: safeNames,
      description: 'What the source says beyond this model; no function reads it.',
    })
    .optional();
