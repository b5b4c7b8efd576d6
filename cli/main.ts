import { readFileSync } from 'node:fs';
import { runCommand } from './runCommand.js';

// Whoever reads may stop reading, as `head` does.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

process.exitCode = runCommand(process.argv, {
  out: process.stdout,
  err: process.stderr,
  environment: process.env,
  now: () => new Date(),
  // By its number: to touch process.stdin would make the pipe answer EAGAIN while the other program still works.
  input: () => readFileSync(0),
});
