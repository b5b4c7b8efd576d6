import type { HeadSource } from '../engine/head.js';

/** Weights of the learned head, written by `npm run train:sentiment`. */
export const weights: HeadSource | null = null;
