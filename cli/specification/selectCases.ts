import { readVectorFiles, type VectorCase, type VectorFile } from '../../test/spec/vectorFiles.js';
import { Problem } from '../problem.js';

/** Which cases of the specification are meant; all of them where nothing is said. */
export interface SelectOptions {
  readonly room?: unknown;
  readonly topic?: unknown;
  readonly call?: unknown;
}

/** A case together with the file it stands in. */
export interface SelectedCase {
  readonly file: VectorFile;
  readonly vector: VectorCase;
}

/** The cases that fit all options, in the order of rooms and topics; none at all is a mistake in the options. */
export function selectCases({ room, topic, call }: SelectOptions): SelectedCase[] {
  const fits = (wanted: unknown, value: string) => wanted === undefined || wanted === value;
  const selected = readVectorFiles()
    .filter((file) => fits(room, file.room) && fits(topic, file.topic))
    .flatMap((file) => file.cases.filter((vector) => fits(call, vector.call)).map((vector) => ({ file, vector })));
  if (selected.length > 0) return selected;
  const said = Object.entries({ room, topic, call }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${String(value)}`],
  );
  throw new Problem(said.join(' '), 'option-invalid', 'no case of the specification fits');
}
