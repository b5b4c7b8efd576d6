export * as consent from './consent/index.js';
export * as kpi from './kpi/index.js';
export * as listening from './listening/index.js';
export * as models from './models/index.js';
export { type Instant, SocialCrmError } from './models/index.js';
export * as sentiment from './sentiment/index.js';
export * as sla from './sla/index.js';
