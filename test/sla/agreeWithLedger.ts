import fc from 'fast-check';
import type { Calendar } from '../../src/models/index.js';
import { evaluateSla, explainOpen, type LedgerEntry } from '../../src/sla/index.js';
import { LENGTH, type Place, places } from './agreeWithBruteForce.js';
import { kindsOfMinutes, MINUTE } from './bruteForce.js';
import { calendarNear } from './randomCalendars.js';

/** Ledgers of a clock that runs all the time on a random calendar, compared with the grid minute by minute (S-52). */
export function ledgerDisagreements({ seed, runs }: { seed: number; runs: number }): string[] {
  const perPlace = Math.ceil(runs / places.length);
  return places.flatMap((place, index) => {
    const dates = [...new Set(place.minutes.map(({ date }) => date))];
    const calendars = fc.sample(calendarNear(place.zone, dates), { seed: seed + index, numRuns: perPlace });
    return calendars.flatMap((calendar) => compare(place, calendar));
  });
}

function compare({ start, minutes }: Place, calendar: Calendar): string[] {
  const ledger = ledgerOf(calendar, start);
  const told = ledger.flatMap(({ kind, ms }) => Array(ms / MINUTE).fill(kind === 'counted' ? 'open' : kind));
  const wanted = kindsOfMinutes(calendar, minutes).slice(0, LENGTH - 1);
  const differing = wanted.findIndex((kind, minute) => kind !== told[minute]);
  const at = new Date(start + differing * MINUTE).toISOString();
  const kinds = `${told[differing]} in the ledger, by minutes ${wanted[differing]}, ${JSON.stringify(calendar)}`;
  return [...ledger.flatMap((entry) => unexplained(entry, calendar)), ...(differing < 0 ? [] : [`${at}: ${kinds}`])];
}

function ledgerOf(calendar: Calendar, start: number): readonly LedgerEntry[] {
  const target = { id: 't', metric: 'totalResolution', targetMs: 0, calendar: 'it' } as const;
  const report = evaluateSla([{ id: 'created', at: start, kind: 'created' }], {
    policy: { id: 'p', version: '1', targets: [target] },
    calendars: { it: calendar },
    now: start + (LENGTH - 1) * MINUTE,
  });
  return report.clocks[0]?.ledger ?? [];
}

/** An entry names the rule that `explainOpen` names at its begin. */
function unexplained({ from, kind, because }: LedgerEntry, calendar: Calendar): string[] {
  const reason = explainOpen(calendar, from);
  const isSame = reason.because.rule === because.rule && (reason.open ? 'counted' : reason.kind) === kind;
  return isSame ? [] : [`${from}: ${because.rule} in the ledger, ${reason.because.rule} explained`];
}
