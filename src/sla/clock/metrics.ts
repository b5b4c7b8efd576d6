import type { SlaMetric, SlaStatus } from '../../models/index.js';

/** How a metric behaves: what moves it, which states pause it by default, whether a reopening continues it (S-37). */
export interface MetricRule {
  readonly family: 'firstReply' | 'nextReply' | 'update' | 'resolution' | 'call';
  readonly pauses: readonly SlaStatus[];
  readonly reopens: boolean;
}

const CUSTOMER: readonly SlaStatus[] = ['pendingCustomer'];
const rule = (family: MetricRule['family'], pauses: readonly SlaStatus[] = [], reopens = false): MetricRule => ({
  family,
  pauses,
  reopens,
});

/** The table of section 9: a new metric is a row here. */
export const METRICS: Readonly<Record<SlaMetric, MetricRule>> = {
  firstReply: /* @__PURE__ */ rule('firstReply'),
  nextReply: /* @__PURE__ */ rule('nextReply', CUSTOMER),
  periodicUpdate: /* @__PURE__ */ rule('update'),
  pausableUpdate: /* @__PURE__ */ rule('update', CUSTOMER),
  requesterWait: /* @__PURE__ */ rule('resolution', CUSTOMER, true),
  agentWork: /* @__PURE__ */ rule('resolution', ['pendingCustomer', 'onHoldThirdParty'], true),
  firstResolution: /* @__PURE__ */ rule('resolution', CUSTOMER),
  totalResolution: /* @__PURE__ */ rule('resolution', CUSTOMER, true),
  speedOfAnswer: /* @__PURE__ */ rule('call'),
};
