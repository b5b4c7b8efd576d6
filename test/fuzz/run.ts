import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface FuzzModule {
  run(options: { seed: number; runs: number }): FuzzResult | Promise<FuzzResult>;
}

interface FuzzResult {
  readonly runs: number;
  readonly failures: readonly string[];
}

// npm run fuzz -- [room] [runs] [seed]; without a seed a new one is drawn and printed, so that a failure can be repeated.
const [wanted = '', runs = '10000', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.fuzz.ts') && name.startsWith(wanted));
if (files.length === 0) throw new Error(`no fuzz test begins with ${wanted}`);

for (const file of files) {
  const { run } = (await import(pathToFileURL(`${folder}${file}`).href)) as FuzzModule;
  const result = await run({ seed: Number(seed), runs: Number(runs) });
  process.stdout.write(`${file}: ${result.runs} runs, seed ${seed}, ${result.failures.length} failures\n`);
  for (const failure of result.failures.slice(0, 20)) process.stderr.write(`${failure}\n`);
  if (result.failures.length > 0) process.exitCode = 1;
}
