import type { ExplanationTexts } from './explanationTexts.js';

/** German sentences for `explainSlaWith`. `{name}` is replaced by the parameter of that name. */
export const germanExplanations: ExplanationTexts = {
  'clock.notApplicable': 'Uhr {clock}: gilt nicht ({reason}).',
  'clock.running': 'Uhr {clock}: läuft, noch {remaining} von {target}, fällig {due} ({zone}).',
  'clock.runningNever':
    'Uhr {clock}: läuft, noch {remaining} von {target}, nie fällig: Kalender {calendar} öffnet nicht.',
  'clock.paused': 'Uhr {clock}: angehalten, noch {remaining} von {target}.',
  'clock.met': 'Uhr {clock}: eingehalten am {stopped} ({zone}) durch {event} nach {elapsed} von {target}.',
  'clock.missed': 'Uhr {clock}: überschritten am {missed} ({zone}), {elapsed} gezählt von {target}.',
  'clock.cancelled': 'Uhr {clock}: abgebrochen am {stopped} ({zone}) durch {event}.',
  'binding.target': 'Es bindet das Ziel von {target} im Kalender {calendar}.',
  'binding.cap': 'Es bindet die Obergrenze von {target} auf der Wanduhr.',
  'binding.tighten': 'Es bindet seit {event} die Regel {rule}: {target} im Kalender {calendar} ab {from} ({zone}).',
  'ledger.counted': '{from} bis {to} ({zone}): {duration} gezählt ({rule}).',
  'ledger.closed': '{from} bis {to} ({zone}): geschlossen ({rule}).',
  'ledger.holiday': '{from} bis {to} ({zone}): Feiertag ({rule}).',
  'ledger.break': '{from} bis {to} ({zone}): Pause im Kalender ({rule}).',
  'ledger.override': '{from} bis {to} ({zone}): andere Zeiten an diesem Datum ({rule}).',
  'ledger.paused': '{from} bis {to} ({zone}): {duration} angehalten durch {event}.',
  'ledger.solved': '{from} bis {to} ({zone}): {duration} gelöst, später wieder geöffnet.',
};
