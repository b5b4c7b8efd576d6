import { ddSketch } from '../sketches/ddSketch.js';
import { hyperLogLog } from '../sketches/hyperLogLog.js';
import { agrestiCoull } from './agrestiCoull.js';
import { betaShrunk } from './betaShrunk.js';
import { binomialTest } from './binomialTest.js';
import { bootstrapBca } from './bootstrapBca.js';
import { clopperPearson } from './clopperPearson.js';
import { cusum } from './cusum.js';
import { effectiveSampleSize } from './effectiveSampleSize.js';
import { ewma } from './ewma.js';
import { ewmaLimits } from './ewmaLimits.js';
import { holm } from './holm.js';
import { jeffreys } from './jeffreys.js';
import { kaplanMeier } from './kaplanMeier.js';
import { kaplanMeierQuantile } from './kaplanMeierQuantile.js';
import { mantelHaenszel } from './mantelHaenszel.js';
import { medianInterval } from './medianInterval.js';
import { medianIntervalRanks } from './medianIntervalRanks.js';
import { mover } from './mover.js';
import { nbCusum } from './nbCusum.js';
import { newcombe } from './newcombe.js';
import { poissonInterval } from './poissonInterval.js';
import { rateChangeParts } from './rateChangeParts.js';
import { rateRatioInterval } from './rateRatioInterval.js';
import { seededRandom } from './seededRandom.js';
import { theilSen } from './theilSen.js';
import { trinomialDifference } from './trinomialDifference.js';
import { wilson } from './wilson.js';
import { wilsonCC } from './wilsonCC.js';

export type { Accumulator } from '../sketches/accumulator.js';
export type { SketchQuantiles, SketchState } from '../sketches/ddSketch.js';
export type { DistinctCount, DistinctState } from '../sketches/hyperLogLog.js';
export type { BootstrapStatistic } from './bootstrapBca.js';
export type { SurvivalData, SurvivalStep } from './kaplanMeier.js';
export type { Stratum } from './mantelHaenszel.js';
export type { MedianRanks } from './medianIntervalRanks.js';
export type { MoverInput } from './mover.js';
export type { RateChangeInput } from './rateChangeParts.js';
export type { Estimate } from './special/estimate.js';
export type { ShareIntervalInput, Side } from './special/shareInterval.js';
export type { Period, TimedValue } from './theilSen.js';
export type { TrinomialDifference } from './trinomialDifference.js';

/**
 * Statistics of the room as one object: intervals, tests, curves, charts, sketches, each a function of one plain object. A
 * literal instead of a namespace import, because bundlers can drop it from a built file when nobody uses it.
 */
export const statistics = {
  agrestiCoull,
  betaShrunk,
  binomialTest,
  bootstrapBca,
  clopperPearson,
  cusum,
  ddSketch,
  effectiveSampleSize,
  ewma,
  ewmaLimits,
  holm,
  hyperLogLog,
  jeffreys,
  kaplanMeier,
  kaplanMeierQuantile,
  mantelHaenszel,
  medianInterval,
  medianIntervalRanks,
  mover,
  nbCusum,
  newcombe,
  poissonInterval,
  rateChangeParts,
  rateRatioInterval,
  seededRandom,
  theilSen,
  trinomialDifference,
  wilson,
  wilsonCC,
} as const;
