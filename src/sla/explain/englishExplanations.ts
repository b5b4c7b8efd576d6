import type { ExplanationTexts } from './explanationTexts.js';

/** English sentences for `explainSlaWith`. `{name}` is replaced by the parameter of that name. */
export const englishExplanations: ExplanationTexts = {
  'clock.notApplicable': 'Clock {clock}: does not apply ({reason}).',
  'clock.running': 'Clock {clock}: running, {remaining} of {target} left, due {due} ({zone}).',
  'clock.runningNever':
    'Clock {clock}: running, {remaining} of {target} left, never due: calendar {calendar} does not open.',
  'clock.paused': 'Clock {clock}: paused, {remaining} of {target} left.',
  'clock.met': 'Clock {clock}: met at {stopped} ({zone}) by {event} after {elapsed} of {target}.',
  'clock.missed': 'Clock {clock}: missed at {missed} ({zone}), {elapsed} counted of {target}.',
  'clock.cancelled': 'Clock {clock}: cancelled at {stopped} ({zone}) by {event}.',
  'binding.target': 'The target of {target} on calendar {calendar} binds.',
  'binding.cap': 'The limit of {target} on the wall clock binds.',
  'binding.tighten': 'Rule {rule} binds since {event}: {target} on calendar {calendar} from {from} ({zone}).',
  'ledger.counted': '{from} to {to} ({zone}): {duration} counted ({rule}).',
  'ledger.closed': '{from} to {to} ({zone}): closed ({rule}).',
  'ledger.holiday': '{from} to {to} ({zone}): holiday ({rule}).',
  'ledger.break': '{from} to {to} ({zone}): break ({rule}).',
  'ledger.override': '{from} to {to} ({zone}): other hours on this date ({rule}).',
  'ledger.paused': '{from} to {to} ({zone}): {duration} paused by {event}.',
  'ledger.solved': '{from} to {to} ({zone}): {duration} solved, reopened later.',
};
