import { judge, type Outcome } from '../../test/spec/judge.js';
import { printable } from '../printable.js';
import { Problem } from '../problem.js';
import { readInput } from '../readInput.js';
import { STATUS, type Terminal } from '../terminal.js';
import { readAnswers } from './readAnswers.js';
import { type SelectedCase, type SelectOptions, selectCases } from './selectCases.js';

export interface VerifyOptions extends SelectOptions {
  readonly partial?: unknown;
}

/** Compares answers, of a file or of standard input, with the specification, prints what differs and how many agree, and returns the exit status. */
export function runVerify(
  path: string | undefined,
  { partial, ...selection }: VerifyOptions,
  terminal: Terminal,
): number {
  const name = path === undefined ? 'standard input' : String(path);
  const bytes = path === undefined ? terminal.input() : readInput(name);
  const answers = readAnswers(name, new TextDecoder().decode(bytes));
  const cases = selectCases(selection);
  refuseStrangers(name, answers, cases);
  const answered = cases.filter(({ vector }) => answers.has(vector.id));
  const problems = answered.flatMap(({ file, vector }) => {
    const problem = judge(vector, answers.get(vector.id) as Outcome);
    return problem === null ? [] : [`${file.room} ${vector.id}: ${vector.sentence} ${problem}`];
  });
  for (const problem of problems) terminal.out.write(`${printable(problem)}\n`);
  const missing = cases.length - answered.length;
  const passed = answered.length - problems.length;
  terminal.out.write(`${passed} passed, ${problems.length} failed, ${missing} not answered\n`);
  return problems.length > 0 || passed === 0 || (missing > 0 && partial !== true) ? STATUS.partly : STATUS.done;
}

function refuseStrangers(name: string, answers: ReadonlyMap<string, Outcome>, cases: readonly SelectedCase[]): void {
  const ids = new Set(cases.map(({ vector }) => vector.id));
  const stranger = [...answers.keys()].find((id) => !ids.has(id));
  if (stranger !== undefined) throw new Problem(name, 'answer-invalid', `${stranger} is no case that was selected`);
}
