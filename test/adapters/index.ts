import type { Adapter } from '../spec/adapter.js';
import { consentAdapter } from './consent.js';
import { feedsAdapter } from './feeds.js';
import { internalAdapter } from './internal.js';
import { kpiAdapter } from './kpi.js';
import { listeningAdapter } from './listening.js';
import { modelsAdapter } from './models.js';
import { sentimentAdapter } from './sentiment.js';
import { slaAdapter } from './sla.js';

/** One adapter a room: the only code that an implementation in another language must write to run the vectors. */
export const adapters: Readonly<Record<string, Adapter>> = {
  consent: consentAdapter,
  feeds: feedsAdapter,
  internal: internalAdapter,
  kpi: kpiAdapter,
  listening: listeningAdapter,
  models: modelsAdapter,
  sentiment: sentimentAdapter,
  sla: slaAdapter,
};
