/** Cells below this count may identify people (F-14 K). */
export const MINIMUM_CELL = 5;

/**
 * The ids of the cells to hide (code K): all counts above 0 and below `minimumCell`; if that is one cell, the next smallest
 * too, or it could be computed from the sum. Ties are broken by id, so that the order of the input shows nowhere.
 */
export function suppressedCells(
  cells: readonly (readonly [id: string, count: number])[],
  minimumCell = MINIMUM_CELL,
): Set<string> {
  const filled = cells.filter(([, count]) => count > 0).sort(([idA, a], [idB, b]) => a - b || (idA < idB ? -1 : 1));
  const below = filled.filter(([, count]) => count < minimumCell).length;
  return new Set(filled.slice(0, below === 1 ? 2 : below).map(([id]) => id));
}
