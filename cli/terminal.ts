import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green';

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** As much of an output stream as decides how a report looks on it. */
export interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What the command needs of the machine. */
export interface Terminal {
  readonly out: Stream & { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** All of standard input. */
  readonly input: () => Uint8Array;
}

/** Exit statuses: all is well; a file could not be read or an answer is wrong; the call or its configuration is wrong. */
export const STATUS = { done: 0, partly: 1, usage: 2 } as const;

/** Colours on a terminal only; `NO_COLOR` and `FORCE_COLOR` are heeded as is usual. */
export function paintFor(stream: Stream, environment: Readonly<Record<string, string | undefined>>): Paint {
  const isForced = (environment['FORCE_COLOR'] ?? '') !== '' && environment['FORCE_COLOR'] !== '0';
  const isRefused = (environment['NO_COLOR'] ?? '') !== '';
  const isColoured = isForced || (stream.isTTY === true && !isRefused);
  return isColoured ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
}

/** The width of a terminal, or 120 columns where there is none. */
export function widthOf(stream: Stream): number {
  return stream.isTTY === true ? Math.max(40, stream.columns ?? 80) : 120;
}
