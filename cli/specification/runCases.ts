import { STATUS, type Terminal } from '../terminal.js';
import { type SelectOptions, selectCases } from './selectCases.js';

/** Prints the selected cases as JSON lines, without what is expected of them, and returns the exit status. */
export function runCases(options: SelectOptions, { out }: Terminal): number {
  for (const { file, vector } of selectCases(options)) {
    const { room, topic, fixtures } = file;
    const { id, call, input } = vector;
    out.write(`${JSON.stringify({ id, room, topic, call, input, fixtures })}\n`);
  }
  return STATUS.done;
}
