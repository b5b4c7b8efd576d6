const AMOUNTS = [
  '#',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'ten',
  'several',
  'many',
  'a few',
  'over an',
];
const UNITS = ['hours', 'hour', 'days', 'weeks', 'months', 'hrs'];

/** Phrases of waiting with an amount of time, in the form of a lexicon line. */
export const waiting = `-0.5 W: ${AMOUNTS.flatMap((amount) =>
  UNITS.flatMap((unit) => [
    `for ${amount} ${unit}`,
    `${amount} ${unit} now`,
    `${amount} ${unit} later`,
    `${amount} ${unit} on hold`,
    `waiting ${amount} ${unit}`,
    `waited ${amount} ${unit}`,
    `${amount} ${unit} of waiting`,
    `after ${amount} ${unit}`,
    `over ${amount} ${unit}`,
  ]),
).join(', ')}`;
