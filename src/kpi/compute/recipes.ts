import { countRecipes } from './countRecipes.js';
import { pairRecipes } from './pairRecipes.js';
import { peopleRecipes } from './peopleRecipes.js';
import type { Recipe } from './recipe.js';
import { socialRecipes } from './socialRecipes.js';
import { timeRecipes } from './timeRecipes.js';

/** All KPIs that a stream of items can feed, by name. */
export const recipes: Readonly<Record<string, Recipe>> = /* @__PURE__ */ (() => ({
  ...countRecipes,
  ...pairRecipes,
  ...peopleRecipes,
  ...socialRecipes,
  ...timeRecipes,
}))();
