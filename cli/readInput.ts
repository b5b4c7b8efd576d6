import { readFileSync, statSync } from 'node:fs';
import { Problem } from './problem.js';

/** The largest file that is read whole; larger ones are for the streaming reader of the library. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'not readable: permission denied',
  EPERM: 'not readable: permission denied',
  ENOTDIR: 'a part of the path is no directory',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
};

/** The bytes of a file, or a `Problem` that says in one line why there are none. */
export function readInput(path: string, maxBytes: number = MAX_FILE_BYTES): Uint8Array {
  const status = attempt(path, () => statSync(path));
  if (status.isDirectory()) throw new Problem(path, 'is-a-directory', 'is a directory, expected a file');
  if (!status.isFile()) throw new Problem(path, 'not-a-file', 'is no regular file');
  if (status.size === 0) throw new Problem(path, 'empty-input', 'the file is empty');
  if (status.size > maxBytes) {
    const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
    throw new Problem(
      path,
      'limit-bytes',
      `has ${megabytes(status.size)}, at most ${megabytes(maxBytes)} are read at once`,
    );
  }
  return attempt(path, () => readFileSync(path));
}

function attempt<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Problem(path, code.toLowerCase(), REASONS[code] ?? `not readable: ${code}`);
  }
}
