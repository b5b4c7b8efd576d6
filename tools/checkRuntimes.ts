import { bundleSpecification } from './runtimes/bundleSpecification.js';
import { runtimes } from './runtimes/runtimes.js';

// Runs all vectors against the built package in other engines: those named as arguments, or all.
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(runtimes);
const script = await bundleSpecification();

for (const name of names) {
  const runtime = runtimes[name];
  if (runtime === undefined) throw new Error(`checkRuntimes: ${name} is none of ${Object.keys(runtimes).join(', ')}`);
  const report = runtime(script);
  if (report === null) {
    process.stdout.write(`${name}: not on this machine, not run\n`);
    continue;
  }
  const { passed, failures } = report;
  process.stdout.write(`${name}: ${passed} passed, ${failures.length} failed\n`);
  for (const failure of failures.slice(0, 20)) process.stdout.write(`  ${failure}\n`);
  if (failures.length > 0 || passed === 0) process.exitCode = 1;
}
