import { refuse, requireList, requireObject, requireText, requireTexts } from '../errors.js';
import type { TriageSignals } from './signals.js';

type Path = readonly string[];

/** The numbers among the signals, by the record that holds them; those of the signals themselves first. */
const NUMBERS: readonly Path[] = [
  ['anger'],
  ['urgency'],
  ['sentiment', 'polarity'],
  ['sentiment', 'confidence'],
  ['author', 'reachCount'],
  ['thread', 'unansweredCount'],
  ['thread', 'waitingMs'],
];

/** Signals that are what their names say, or `input-invalid`; what is absent or `null` is not known. */
export function checkSignals(functionName: string, signals: TriageSignals): void {
  const place = (path: readonly (string | number)[]) => ({ functionName, path: ['signals', ...path] });
  requireObject(place([]), signals);
  for (const path of NUMBERS) {
    const value = path.reduce(member, signals);
    if (isKnown(value) && !Number.isFinite(value)) refuse(place(path), 'a finite number', value);
  }
  if (isKnown(signals.language)) requireText(place(['language']), signals.language);
  requireTexts(place(['topics']), signals.topics ?? []);
  for (const [index, mention] of requireList(place(['mentions']), signals.mentions ?? []).entries()) {
    requireObject(place(['mentions', index]), mention);
    requireObject(place(['mentions', index, 'about']), mention.about);
  }
}

const isKnown = (value: unknown) => value !== undefined && value !== null;

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
