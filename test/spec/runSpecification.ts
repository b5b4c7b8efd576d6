import { caseProblem } from './caseProblem.js';
import type { VectorCase, VectorFile } from './vectorFiles.js';

/** How many cases passed, and what is wrong with the others. */
export interface SpecificationReport {
  readonly passed: number;
  readonly failures: readonly string[];
}

/** Runs all cases without a test runner, so that any JavaScript engine can. Never throws. */
export function runSpecification(files: readonly VectorFile[]): SpecificationReport {
  const failures: string[] = [];
  let passed = 0;
  for (const file of files) {
    for (const vector of file.cases) {
      const problem = problemOf(file, vector);
      if (problem === null) passed += 1;
      else failures.push(`${file.room}: ${vector.id}: ${problem}`);
    }
  }
  return { passed, failures };
}

function problemOf(file: VectorFile, vector: VectorCase): string | null {
  try {
    return caseProblem(file, vector);
  } catch (error) {
    return `threw ${String(error)}`;
  }
}
