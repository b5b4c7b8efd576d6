import { describe, expect, test } from 'vitest';
import { simulateBursts } from './simulateBursts.js';

describe('burst detector in the simulation (F-34, F-62)', () => {
  const simulated = simulateBursts({ seed: 1, runs: 60 });

  test('raises at most half a false alarm in 30 days', () => {
    expect(simulated.falseAlarmsPer30Days).toBeLessThanOrEqual(0.5);
  });

  test('finds a fourfold rise in a median of at most three hours and misses none within a day', () => {
    expect(simulated.medianDelayHours).toBeLessThanOrEqual(3);
    expect(simulated.missed).toBe(0);
  });

  test('a lower threshold is quicker and less quiet', () => {
    const eager = simulateBursts({ seed: 1, runs: 20, threshold: 4 });
    expect(eager.falseAlarmsPer30Days).toBeGreaterThan(simulated.falseAlarmsPer30Days);
    expect(eager.medianDelayHours).toBeLessThanOrEqual(simulated.medianDelayHours);
  });
});
