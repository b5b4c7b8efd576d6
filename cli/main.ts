import { runCommand } from './runCommand.js';

process.exitCode = runCommand(process.argv, {
  out: process.stdout,
  err: process.stderr,
  environment: process.env,
  now: () => new Date(),
});
