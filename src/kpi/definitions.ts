import { advocacyDefinitions } from './advocacy/definitions.js';
import { communityDefinitions } from './community/definitions.js';
import { crisisDefinitions } from './crisis/definitions.js';
import { engagementDefinitions } from './engagement/definitions.js';
import { enrichmentDefinitions } from './enrichment/definitions.js';
import { fansDefinitions } from './fans/definitions.js';
import { listeningDefinitions } from './listening/definitions.js';
import { responseDefinitions } from './response/definitions.js';
import { surveysDefinitions } from './surveys/definitions.js';
import { valueDefinitions } from './value/definitions.js';

export type { KpiDescription, KpiFamily } from './describe.js';

/**
 * The words of every KPI: title, symbol, TeX formula, input fields, range, unit, source, small-sample code, criticism,
 * version, in the order of the families. Catalogues, forms and documentation are made of it; no formula needs it.
 *
 * @example
 * ```ts
 * import { definitions } from 'social-crm/kpi/definitions';
 *
 * definitions.find(({ id }) => id === 'responseRate'); // => { title: 'Response rate', unit: 'ratio', smallSample: 'W', ... }
 * new Set(definitions.map(({ id }) => id)).size === definitions.length; // => true
 * ```
 */
export const definitions = [
  ...responseDefinitions,
  ...engagementDefinitions,
  ...fansDefinitions,
  ...communityDefinitions,
  ...advocacyDefinitions,
  ...listeningDefinitions,
  ...crisisDefinitions,
  ...enrichmentDefinitions,
  ...valueDefinitions,
  ...surveysDefinitions,
] as const;
