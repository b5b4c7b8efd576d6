/** UTC string of epoch ms, always with milliseconds. */
export function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** The same, or null for "never". */
export function isoOrNull(ms: number | null | undefined): string | null {
  return ms === null || ms === undefined || !Number.isFinite(ms) ? null : isoOf(ms);
}
