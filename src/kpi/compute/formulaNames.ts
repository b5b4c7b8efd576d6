/** Formulas that items cannot feed: asking `compute` for one is another mistake than a wrong name. */
export const formulaNames = 'withinTarget resolutionTime';
