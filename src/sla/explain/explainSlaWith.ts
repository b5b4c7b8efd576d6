import type { LedgerEntry, SlaBound, SlaClock, SlaReport } from '../clock/types.js';
import type { ExplanationKey, ExplanationTexts } from './explanationTexts.js';

/** A sentence with what it was made from; keys and parameters are the same in every language. */
export interface ExplanationLine {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly text: string;
}

export interface Explanation {
  readonly text: string;
  readonly lines: readonly ExplanationLine[];
}

/**
 * Tells a report in the sentences of one language: for each clock its state, the rule that binds, and one line for each
 * ledger entry. Times are written in the zone of the clock's calendar.
 *
 * `explainSla` chooses the language by name and thus carries all; with this function a bundler drops the others.
 *
 * @example
 * ```ts
 * import { englishExplanations, evaluateSla, explainSlaWith } from 'social-crm/sla';
 *
 * const target = { id: 'reply', metric: 'firstReply', targetMs: 3_600_000, calendar: 'wallClock' };
 * const report = evaluateSla([{ id: 'm1', at: '2026-03-02T10:00:00Z', kind: 'inbound' }], {
 *   policy: { id: 'p', version: '1', targets: [target] }, calendars: {}, now: '2026-03-02T10:30:00Z',
 * });
 * const { lines } = explainSlaWith(report, englishExplanations);
 * lines[0].text // => 'Clock reply#1: running, 30 min of 1 h left, due 2026-03-02 11:00 (UTC).'
 * ```
 */
export function explainSlaWith(report: SlaReport, texts: ExplanationTexts): Explanation {
  const lines = report.clocks
    .flatMap((clock) => linesOf(clock, report))
    .map(({ key, params }) => ({
      key,
      params,
      text: texts[key].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '')),
    }));
  return { text: lines.map(({ text }) => text).join('\n'), lines };
}

interface Line {
  readonly key: ExplanationKey;
  readonly params: Readonly<Record<string, string | number>>;
}

function linesOf(clock: SlaClock, report: SlaReport): Line[] {
  const bound = clock.bounds.find(({ id }) => id === clock.binding);
  const local = localTimes(report, bound?.calendar ?? '');
  if (bound === undefined) return [clockLine(clock, local, '')];
  return [
    clockLine(clock, local, bound.calendar),
    bindingLine(bound, local),
    ...clock.ledger.map((entry) => ledgerLine(entry, localTimes(report, entry.because.calendar ?? ''))),
  ];
}

function clockLine(clock: SlaClock, { zone, at }: LocalTimes, calendar: string): Line {
  const isNever = clock.state === 'running' && clock.dueAt === null;
  return {
    key: `clock.${clock.state}${isNever ? 'Never' : ''}` as ExplanationKey,
    params: {
      clock: clock.id,
      reason: clock.reason ?? '',
      elapsed: duration(clock.elapsedMs),
      remaining: duration(clock.remainingMs),
      target: duration(clock.targetMs),
      due: at(clock.dueAt),
      stopped: at(clock.stoppedAt),
      missed: at(clock.missedAt),
      event: clock.stoppedBy ?? '',
      calendar,
      zone,
    },
  };
}

function bindingLine({ id, rule, targetMs, calendar, from, because }: SlaBound, { zone, at }: LocalTimes): Line {
  return {
    key: `binding.${rule}`,
    params: { rule: id, target: duration(targetMs), calendar, event: because.event ?? '', from: at(from), zone },
  };
}

function ledgerLine({ kind, from, to, ms, because }: LedgerEntry, { zone, at }: LocalTimes): Line {
  return {
    key: `ledger.${kind}`,
    params: {
      from: at(from),
      to: at(to),
      duration: duration(ms),
      rule: because.rule ?? '',
      event: because.event ?? '',
      zone,
    },
  };
}

interface LocalTimes {
  readonly zone: string;
  /** `YYYY-MM-DD HH:MM`, with seconds where there are any; empty for null. */
  readonly at: (time: string | null) => string;
}

/** Times in the first zone of a calendar, by the offsets that the report carries. */
function localTimes({ calendars }: SlaReport, calendar: string): LocalTimes {
  const { timeZones = [], offsets = [] } = calendars[calendar] ?? {};
  const zone = timeZones[0] ?? 'UTC';
  const own = offsets.filter(({ timeZone }) => timeZone === zone);
  const at = (time: string | null) => {
    if (time === null) return '';
    const offset = own.filter(({ from }) => from <= time).at(-1)?.offsetMinutes ?? own[0]?.offsetMinutes ?? 0;
    const text = new Date(Date.parse(time) + offset * 60_000).toISOString().slice(0, 23).replace('T', ' ');
    return text.replace(/(?::00)?\.000$/, '');
  };
  return { zone, at };
}

/** `1 h 30 min`, exact to the millisecond; units are written alike in both languages. */
function duration(ms: number): string {
  const size = Math.abs(ms);
  const parts: [number, string][] = [
    [Math.floor(size / 3_600_000), 'h'],
    [Math.floor(size / 60_000) % 60, 'min'],
    [Math.floor(size / 1000) % 60, 's'],
    [size % 1000, 'ms'],
  ];
  const text = parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
  return `${ms < 0 ? '-' : ''}${text || '0 min'}`;
}
