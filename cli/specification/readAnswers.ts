import { isRecord } from '../../test/spec/compare.js';
import type { Outcome } from '../../test/spec/judge.js';
import { Problem } from '../problem.js';

/** Reads answers: one JSON object a line, `{ id, result }` or `{ id, error: { code, path? } }`, in any order. */
export function readAnswers(name: string, text: string): Map<string, Outcome> {
  const answers = new Map<string, Outcome>();
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const answer = parsed(line);
    const outcome = outcomeOf(answer);
    const id = isRecord(answer) ? answer['id'] : undefined;
    const refuse = (reason: string) => new Problem(`${name}:${index + 1}`, 'answer-invalid', reason);
    if (typeof id !== 'string') throw refuse('must be a JSON object with the id of a case');
    if (outcome === null) throw refuse('must have either a result, or an error with a code');
    if (answers.has(id)) throw refuse(`answers ${id} a second time`);
    answers.set(id, outcome);
  });
  return answers;
}

function outcomeOf(answer: unknown): Outcome | null {
  if (!isRecord(answer)) return null;
  const { result, error } = answer;
  if (Object.hasOwn(answer, 'result')) return Object.hasOwn(answer, 'error') ? null : { result };
  return isRecord(error) && typeof error['code'] === 'string' ? { error: error as { code: string } } : null;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
