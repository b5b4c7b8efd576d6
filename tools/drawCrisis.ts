import { readFileSync } from 'node:fs';
import { burst, burstBaseline, statistics } from '../src/kpi/index.js';
import { simulateBursts } from '../test/kpi/formulas/simulateBursts.js';
import { drawPicture, withComputed } from './drawSvg.js';

/** The pictures and the computed table of docs/crisis.md. */
export function crisisPages(): Record<string, string> {
  const page = readFileSync('docs/crisis.md', 'utf8');
  return { ...burstPictures(), 'docs/crisis.md': withComputed(page, 'simulation', simulationTable()) };
}

/** Two days of critics per hour with a fourfold rise on the second, from a seeded stream. */
function burstPictures(): Record<string, string> {
  const random = statistics.seededRandom({ seed: 4 });
  const usual = (hour: number) => 8 * (1 + 0.6 * Math.sin((2 * Math.PI * hour) / 24));
  const noisy = (mean: number) => Math.max(0, Math.round(mean * (0.55 + 0.9 * random())));
  const history = Array.from({ length: 28 * 24 }, (_, hour) => noisy(usual(hour)));
  const { value } = burstBaseline({ history });
  const counts = Array.from({ length: 48 }, (_, hour) => noisy(usual(hour) * (hour >= 28 && hour < 36 ? 4 : 1)));
  const expected = counts.map((_, hour) => (value as readonly number[])[hour % 24] as number);
  const { details } = burst({ counts, expected, dispersion: 2 });
  const points = (values: readonly number[]) => values.map((one, hour) => [hour, one] as const);
  const hours = { label: 'hour', from: 0, to: 48, ticks: [0, 6, 12, 18, 24, 30, 36, 42, 48] };
  return {
    'docs/images/crisis-counts.svg': drawPicture({
      title:
        'Critics per hour and what the hour of the day usually brings: the rise at hour 28 stands out of the day swing',
      x: hours,
      y: { label: 'critics per hour', from: 0, to: 80, ticks: [0, 20, 40, 60, 80] },
      series: [
        { label: 'expected', points: points(expected) },
        { label: 'critics', points: points(counts), kind: 'bars' },
      ],
    }),
    'docs/images/crisis-burst.svg': drawPicture({
      title:
        'Evidence for a rise, starting again after each alarm: it crosses the threshold of 6.5 within hours of the rise',
      x: hours,
      y: { label: 'S (nats)', from: 0, to: 20, ticks: [0, 5, 10, 15, 20] },
      series: [{ label: 'S', points: points(details['series'] as readonly number[]) }],
      marks: [{ y: 6.5, label: 'alarm above 6.5' }],
    }),
  };
}

function simulationTable(): string {
  const rows = [4, 5, 6, 6.5, 8].map((threshold) => {
    const quiet = simulateBursts({ seed: 1, runs: 400, threshold });
    const strong = simulateBursts({ seed: 1, runs: 400, threshold, factor: 8 });
    return [
      threshold === 6.5 ? '**6.5 (default)**' : threshold,
      quiet.falseAlarmsPer30Days.toFixed(2),
      `${quiet.medianDelayHours} h`,
      `${strong.medianDelayHours} h`,
      quiet.missed + strong.missed,
    ].join(' | ');
  });
  return [
    'threshold | false alarms per 30 days | median delay at ×4 | at ×8 | bursts missed within 24 h',
    '--:|--:|--:|--:|--:',
    ...rows,
  ].join('\n');
}
