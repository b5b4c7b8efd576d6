import type { Category } from '../category.js';

/** Words that speak for a category: the name of the rule, how much it weighs, and a query in the mention syntax. */
export type Cue = readonly [rule: string, points: number, query: string];

/** The cues of a language by category. */
export type CueTable = Readonly<Partial<Record<Category, readonly Cue[]>>>;
