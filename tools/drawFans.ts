import { readFileSync } from 'node:fs';
import { type FanAct, fanWeights } from '../src/kpi/fans/fanWeights.js';
import { fanScore } from '../src/kpi/index.js';
import { drawPicture, withComputed } from './drawSvg.js';

const known = { outsideMarket: false, automationSigns: false } as const;
const scoreOf = (evidence: Partial<Record<FanAct, number>>, weights: Partial<typeof fanWeights> = {}) =>
  fanScore({ evidence, ...known, weights }).value as number;

/** People whose scores show what a weight does. */
const PEOPLE: readonly (readonly [string, Partial<Record<FanAct, number>>])[] = [
  ['one like', { like: 1 }],
  ['endless likes', { like: 1e9 }],
  ['like and comment', { like: 1, comment: 1 }],
  ['like, comment, share', { like: 1, comment: 1, share: 1 }],
  ['+ recommendation', { like: 1, comment: 1, share: 1, recommend: 1 }],
  ['customer who defends', { purchase: 1, defend: 1 }],
];

/** The picture and the computed table of docs/fans.md. */
export function fanPages(): Record<string, string> {
  return {
    'docs/images/fan-score-caps.svg': capsPicture(),
    'docs/fans.md': withComputed(readFileSync('docs/fans.md', 'utf8'), 'sensitivity', sensitivityTable()),
  };
}

function capsPicture(): string {
  const counts = Array.from({ length: 41 }, (_, index) => index / 4);
  const curve = (label: string, act: FanAct) => ({
    label,
    points: counts.map((count) => [count, scoreOf({ [act]: count })] as const),
  });
  return drawPicture({
    title: 'Fan score by the number of acts of one kind: likes stay below .058, a recommendation weighs most',
    x: { label: 'acts of one kind (decayed)', from: 0, to: 10, ticks: [0, 2, 4, 6, 8, 10] },
    y: { label: 'fan score', from: 0, to: 0.4, ticks: [0, 0.1, 0.2, 0.3, 0.4] },
    series: [
      curve('recommend', 'recommend'),
      curve('purchase', 'purchase'),
      curve('share', 'share'),
      curve('comment', 'comment'),
      curve('like', 'like'),
    ],
  });
}

/** One row a weight: the scores when it is a third lower and a third higher. */
function sensitivityTable(): string {
  const names = Object.keys(fanWeights).filter((name) => !['outsideMarket', 'automationSigns'].includes(name));
  const row = (name: string) => {
    const weight = fanWeights[name as FanAct];
    const cells = PEOPLE.map(([, evidence]) => {
      const [low, high] = [weight * (2 / 3), weight * (4 / 3)]
        .map((value) => scoreOf(evidence, { [name]: value }))
        .sort((a, b) => a - b) as [number, number];
      return high - low < 5e-4 ? '·' : `${low.toFixed(3)}–${high.toFixed(3)}`;
    });
    return [`\`${name}\` ${weight}`, ...cells].join(' | ');
  };
  return [
    ['weight', ...PEOPLE.map(([label]) => label)].join(' | '),
    ['---', ...PEOPLE.map(() => '---')].join('|'),
    ['**default**', ...PEOPLE.map(([, evidence]) => `**${scoreOf(evidence).toFixed(3)}**`)].join(' | '),
    ...names.map(row),
  ].join('\n');
}
