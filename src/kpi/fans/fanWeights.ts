/** Kinds of acts that speak for a fan. */
export type FanAct = 'like' | 'comment' | 'share' | 'recommend' | 'merchandise' | 'defend' | 'purchase';

/** Weights of the fan score in log-odds: assumptions, not estimates. */
export interface FanWeights extends Readonly<Record<FanAct, number>> {
  readonly base: number;
  readonly outsideMarket: number;
  readonly automationSigns: number;
}

/** The default weights; `merchandise` stands for own content on the product too. */
export const fanWeights: FanWeights = {
  base: -3,
  like: 0.2,
  comment: 0.6,
  share: 1.2,
  recommend: 2.5,
  merchandise: 2.5,
  defend: 2.5,
  purchase: 1.5,
  outsideMarket: -1.5,
  automationSigns: -3,
};

/** The kinds of acts in the order of the parts. */
export const FAN_ACTS: readonly FanAct[] = [
  'like',
  'comment',
  'share',
  'recommend',
  'merchandise',
  'defend',
  'purchase',
];
