import { expect, test } from 'vitest';
import { disagreements } from './agreeWithBruteForce.js';
import { ledgerDisagreements } from './agreeWithLedger.js';
import { clockDisagreements } from './agreeWithOracle.js';
import { changes } from './randomCalendars.js';

test('10,000 random calendars at offset changes of more than 20 zones agree with the minute grid over S-12 (P-8)', () => {
  expect(new Set(changes.map(([zone]) => zone)).size).toBeGreaterThanOrEqual(20);
  expect(disagreements({ seed: 1, runs: 10_000 })).toEqual([]);
});

test('1,500 random records agree with clocks that walk through time by quarters of an hour', () => {
  expect(clockDisagreements({ seed: 1, runs: 1500 })).toEqual([]);
});

test('the ledgers of 300 random calendars agree with the minute grid, kind by kind (S-52)', () => {
  expect(ledgerDisagreements({ seed: 1, runs: 300 })).toEqual([]);
});
