import { zone } from '../result/checks.js';

const DAY_MS = 86_400_000;

/** Makes the function from an instant (epoch ms) to the number of its local day since 1970-01-01. */
export function localDays(kpi: string, timeZone: string): (ms: number) => number {
  const offset = zone(kpi, 'timeZone', timeZone);
  return (ms) => Math.floor((ms + offset(ms)) / DAY_MS);
}

/** The date `YYYY-MM-DD` of a local day. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
