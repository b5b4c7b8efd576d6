import type { Json } from '../internal/json.js';

/** What a source says beyond a model (M-8): importers fill it, no function of the library reads it. */
export type Extra = Readonly<Record<string, Json>>;
