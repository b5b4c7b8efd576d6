import { spawnSync } from 'node:child_process';

/** The gates beside the tests, in the order in which a failure is cheapest to find. */
const gates: readonly (readonly [name: string, command: string])[] = [
  ['formatting and lint', 'npm run --silent lint'],
  ['types of sources, tests and tools', 'npm run --silent types'],
  ['import directions, no circles', 'npm run --silent structure'],
  ['generated pages are fresh', 'npm run --silent generate -- --check'],
  ['build: ESM, CommonJS, types, JSON Schemas', 'npm run --silent build'],
  ['the specification in a bare realm', 'npx tsx tools/checkRuntimes.ts bareRealm'],
  ['main job', 'npm run --silent report:sample'],
  ['publint', 'npx publint --strict'],
  ['types resolve for ESM and CommonJS consumers', 'npx attw --pack . --profile node16'],
  ['size per entry', 'npx size-limit'],
  ['packed tarball in an empty project', 'npx tsx tools/checkPackage.ts'],
  ['documentation, warnings are errors', 'npm run --silent docs'],
];

for (const [name, command] of gates) {
  const startedAt = Date.now();
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\ngate failed: ${name} (${command})\n`);
    process.exit(1);
  }
  process.stdout.write(`ok ${seconds.padStart(6)} s  ${name}\n`);
}
