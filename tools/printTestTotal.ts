import { readFileSync } from 'node:fs';

interface TestRun {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

const run: TestRun = JSON.parse(readFileSync('coverage/tests.json', 'utf8'));
const skipped = run.numPendingTests > 0 ? `, ${run.numPendingTests} skipped` : '';
process.stdout.write(`${run.numPassedTests} passed, ${run.numFailedTests} failed${skipped}\n`);
