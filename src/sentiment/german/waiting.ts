const AMOUNTS = [
  '#',
  'einer',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'zehn',
  'mehreren',
  'vielen',
  'über #',
];
const UNITS = ['stunden', 'stunde', 'tagen', 'wochen', 'woche', 'monaten', 'std'];
const PLURALS = ['stunden', 'tage', 'wochen', 'monate'];

/** Phrases of waiting with an amount of time, in the form of a lexicon line. */
export const waiting = `-0.5 W: ${AMOUNTS.flatMap((amount) => [
  ...UNITS.flatMap((unit) => [
    `seit ${amount} ${unit}`,
    `nach ${amount} ${unit} immer noch`,
    `seit ${amount} ${unit} keine`,
  ]),
  ...PLURALS.flatMap((unit) => [
    `${amount} ${unit} gewartet`,
    `schon ${amount} ${unit}`,
    `warte ${amount} ${unit}`,
    `${amount} ${unit} umsonst`,
    `dauert ${amount} ${unit}`,
    `dauert jetzt ${amount} ${unit}`,
  ]),
]).join(', ')}`;
