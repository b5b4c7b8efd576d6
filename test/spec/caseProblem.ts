import { SocialCrmError } from '../../src/models/index.js';
import { adapters } from '../adapters/index.js';
import { judge, type Outcome } from './judge.js';
import type { VectorCase, VectorFile } from './vectorFiles.js';

/** Runs one case of a vector file: what is wrong with the answer, or null when it is as expected. */
export function caseProblem(file: VectorFile, vector: VectorCase): string | null {
  const call = adapters[file.room]?.[vector.call];
  if (call === undefined) return `no adapter answers the call ${vector.call} of room ${file.room}`;
  return judge(
    vector,
    outcomeOf(() => call(vector.input as never, (file.fixtures ?? {}) as never)),
  );
}

function outcomeOf(run: () => unknown): Outcome {
  try {
    return { result: run() };
  } catch (error) {
    if (error instanceof SocialCrmError) return { error };
    throw error;
  }
}
