import { type Instant, instantToMs } from '../../internal/instant.js';
import { type Origin, slaError } from '../errors.js';

/** 1900-01-01T00:00Z, the first supported instant (S-2). */
export const EARLIEST = -2_208_988_800_000;
/** 2200-01-01T00:00Z, the first instant beyond the supported range (S-2). */
export const LATEST = 7_258_118_400_000;
export const MS_PER_DAY = 86_400_000;

/** Epoch ms of an instant within S-2; throws `instant-invalid` or `instant-out-of-range`. */
export function instantMs(value: Instant, origin: Origin): number {
  const ms = instantToMs(value);
  if (ms === null) throw slaError('instant-invalid', origin, value);
  if (ms < EARLIEST || ms >= LATEST) throw slaError('instant-out-of-range', origin, value);
  return ms;
}

/** An integer number of ms that is not negative; throws `duration-invalid`. */
export function lengthMs(value: number, origin: Origin): number {
  if (durationMs(value, origin) < 0) throw slaError('duration-invalid', origin, value);
  return value;
}

/** An integer number of ms; throws `duration-invalid`. */
export function durationMs(value: number, origin: Origin): number {
  if (!Number.isInteger(value)) throw slaError('duration-invalid', origin, value);
  return value;
}
