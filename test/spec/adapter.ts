/** How a room answers the calls that its vector files name. */
export type Adapter = Readonly<Record<string, VectorCall>>;

/** One call: the case's `input` and the file's `fixtures` in, the result to compare out. */
export type VectorCall = (input: never, fixtures: never) => unknown;
