import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Packs the package, installs the tarball in an empty project and uses every entry from ESM, CommonJS and TypeScript.

const root = process.cwd();
const project = mkdtempSync(join(tmpdir(), 'social-crm-package-'));
const run = (command: string, args: string[]) =>
  execFileSync(command, args, { cwd: project, encoding: 'utf8', stdio: 'pipe' });

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = Object.keys(manifest.exports)
  .filter((entry) => !entry.includes('*') && !entry.endsWith('.json'))
  .map((entry) => entry.replace('.', manifest.name));

const ALLOWED_FILES =
  /^(dist\/.+\.(js|cjs|d\.ts|d\.cts)|schemas\/[\w-]+\.json|test\/vectors\/.+\.json|package\.json|README\.md|LICENSE|CHANGELOG\.md|THIRD_PARTY_NOTICES\.md)$/;

try {
  checkFiles();
  const tarball = packInto(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  run('npm', ['install', '--no-audit', '--no-fund', '--silent', tarball]);
  checkNamesOfEsmAndCommonJs();
  checkTypes();
  checkCommand();
  process.stdout.write(`${entries.length} entries work from ESM, CommonJS and TypeScript\n`);
} catch (error) {
  const { message, stdout } = error as Error & { stdout?: string };
  process.stderr.write(`${message.split('\n')[0]}\n${(stdout ?? '').split('\n').slice(0, 20).join('\n')}\n`);
  process.exitCode = 1;
} finally {
  rmSync(project, { recursive: true, force: true });
}

function checkFiles(): void {
  const [listing] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
  );
  const unexpected = listing.files
    .map(({ path }: { path: string }) => path)
    .filter((path: string) => !ALLOWED_FILES.test(path));
  if (unexpected.length > 0) throw new Error(`the tarball holds files that nobody asked for: ${unexpected.join(', ')}`);
}

function packInto(folder: string): string {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball');
  return join(folder, tarball);
}

function checkNamesOfEsmAndCommonJs(): void {
  const list = JSON.stringify(entries);
  writeFileSync(
    join(project, 'names.mjs'),
    `const names = {}; for (const entry of ${list}) names[entry] = Object.keys(await import(entry)).filter((name) => name !== 'default').sort(); console.log(JSON.stringify(names));`,
  );
  writeFileSync(
    join(project, 'names.cjs'),
    `const names = {}; for (const entry of ${list}) names[entry] = Object.keys(require(entry)).filter((name) => name !== 'default').sort(); console.log(JSON.stringify(names));`,
  );
  const fromEsm = run('node', ['names.mjs']);
  const fromCommonJs = run('node', ['names.cjs']);
  if (fromEsm !== fromCommonJs)
    throw new Error(`ESM and CommonJS export different names:\n${fromEsm}\n${fromCommonJs}`);
  const empty = Object.entries<string[]>(JSON.parse(fromEsm)).filter(([, names]) => names.length === 0);
  if (empty.length > 0) throw new Error(`entries without exports: ${empty.map(([entry]) => entry).join(', ')}`);
}

function checkTypes(): void {
  const imports = entries.map(
    (entry, index) =>
      `import * as entry${index} from '${entry}';\nexport const names${index} = Object.keys(entry${index});`,
  );
  writeFileSync(join(project, 'esm.mts'), imports.join('\n'));
  writeFileSync(join(project, 'commonjs.cts'), imports.join('\n'));
  const options = {
    module: 'NodeNext',
    target: 'ES2022',
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
    skipLibCheck: false,
    lib: ['ES2022', 'DOM'],
  };
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: ['esm.mts', 'commonjs.cts'] }),
  );
  run(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json']);
}

function checkCommand(): void {
  const help = run('npx', ['social-crm', '--help']);
  if (!help.includes('report')) throw new Error(`social-crm --help does not name its command: ${help}`);
  const cases = run('npx', ['social-crm', 'cases', '--call', 'wilson']).trimEnd().split('\n');
  for (const line of cases) {
    if (JSON.parse(line).call !== 'wilson') throw new Error(`social-crm cases prints another case: ${line}`);
  }
}
