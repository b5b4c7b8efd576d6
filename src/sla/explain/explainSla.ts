import type { SlaReport } from '../clock/types.js';
import { englishExplanations } from './englishExplanations.js';
import { type Explanation, explainSlaWith } from './explainSlaWith.js';
import { germanExplanations } from './germanExplanations.js';

const TEXTS = { en: englishExplanations, de: germanExplanations };

/**
 * Tells a report in English or German (S-55): for each clock its state and due time, the rule that binds, and one line
 * for each ledger entry, with times in the zone of the clock's calendar.
 *
 * `lines` hold key, parameters and text; keys and parameters are the same in both languages, and every number of the
 * text is in the parameters. `explainSlaWith` takes the sentences of one language alone.
 *
 * @example
 * ```ts
 * import { evaluateSla, explainSla } from 'social-crm/sla';
 *
 * const target = { id: 'reply', metric: 'firstReply', targetMs: 3_600_000, calendar: 'wallClock' };
 * const report = evaluateSla([{ id: 'm1', at: '2026-03-02T10:00:00Z', kind: 'inbound' }], {
 *   policy: { id: 'p', version: '1', targets: [target] }, calendars: {}, now: '2026-03-02T10:30:00Z',
 * });
 * const [first] = explainSla(report, { locale: 'de' }).lines;
 * first.text // => 'Uhr reply#1: läuft, noch 30 min von 1 h, fällig 2026-03-02 11:00 (UTC).'
 * ```
 */
export function explainSla(report: SlaReport, { locale }: { locale: 'de' | 'en' }): Explanation {
  return explainSlaWith(report, TEXTS[locale]);
}
