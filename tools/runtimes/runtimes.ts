import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { SpecificationReport } from '../../test/spec/runSpecification.js';

/** Runs the script in one engine and gives the report, or null when the engine is not on this machine. */
export type Runtime = (script: string) => SpecificationReport | null;

/** What workers and edge runtimes have beside ECMAScript, and no more: no process, no Buffer, no timer, no fetch. */
const bareRealm: Runtime = (script) => {
  const context = createContext({ TextDecoder, TextEncoder, URL });
  return JSON.parse(runInContext(`${script};JSON.stringify(specificationReport)`, context));
};

const PRINT = ';console.log(JSON.stringify(specificationReport));';

const deno: Runtime = (script) => printed(script + PRINT, ['npx', '--yes', 'deno@2.9.6', 'run', '--quiet']);
const bun: Runtime = (script) => printed(script + PRINT, ['npx', '--yes', 'bun@1.4.5', 'run']);

/** A page, in the browser that `CHROMIUM` names. */
const chromium: Runtime = (script) => {
  const browser = process.env['CHROMIUM'];
  if (browser === undefined) return null;
  const page = `<!doctype html><meta charset="utf-8"><body><script>${script.replaceAll('</script', '<\\/script')};
document.body.textContent = encodeURIComponent(JSON.stringify(specificationReport));</script>`;
  return withFile('page.html', page, (path) => {
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--timeout=120000', '--dump-dom', `file://${path}`];
    const dom = execFileSync(browser, flags, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e9 });
    return JSON.parse(decodeURIComponent(/<body>(\S*?)<\/body>/.exec(dom)?.[1] ?? ''));
  });
};

function printed(script: string, [command = '', ...flags]: readonly string[]): SpecificationReport {
  return withFile('specification.js', script, (path) =>
    JSON.parse(execFileSync(command, [...flags, path], { encoding: 'utf8', maxBuffer: 1e9 })),
  );
}

function withFile<Result>(name: string, text: string, use: (path: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'social-crm-runtimes-'));
  try {
    writeFileSync(join(folder, name), text);
    return use(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const runtimes: Readonly<Record<string, Runtime>> = { bareRealm, chromium, deno, bun };
