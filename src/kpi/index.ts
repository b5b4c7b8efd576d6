export { KpiError, type KpiErrorCode, kpiErrorCodes } from './errors.js';
export type { CountOf, KpiInput } from './result/kpiInput.js';
export { sameDefinition } from './result/sameDefinition.js';
export * as statistics from './statistics/index.js';
