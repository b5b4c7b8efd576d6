import { writeFileSync } from 'node:fs';
import { readConfig } from '../config.js';
import { printable } from '../printable.js';
import { Problem } from '../problem.js';
import { paintFor, STATUS, type Terminal, widthOf } from '../terminal.js';
import { buildReport } from './buildReport.js';
import { readFiles } from './readFiles.js';
import { renderText } from './renderText.js';

export interface ReportOptions {
  readonly config?: unknown;
  readonly now?: unknown;
  readonly out?: unknown;
  readonly format?: unknown;
}

/** Prints the report of some feeds and exports, and returns the exit status. */
export function runReport(
  paths: readonly string[],
  options: ReportOptions,
  { out: stdout, err, environment, now: clock }: Terminal,
): number {
  const { config: configPath, now, out, format } = options;
  if (format !== 'text' && format !== 'json')
    throw new Problem('--format', 'option-invalid', `must be text or json, got ${String(format)}`);
  const at = instantOf(now, clock);
  const config = readConfig(fileOf('--config', configPath));
  const outPath = fileOf('--out', out);
  const read = readFiles(paths, { config, now: at });
  const result = buildReport(read, { config, now: at });
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (outPath !== undefined) writeReport(outPath, json);
  const view = { paint: paintFor(stdout, environment), width: widthOf(stdout) };
  stdout.write(format === 'json' ? json : renderText(printable(result), view));
  if (outPath !== undefined && format === 'text') stdout.write(`\nThe whole report: ${outPath}\n`);
  for (const { file, code, reason } of result.failures) err.write(`${printable(`${file}: ${code}: ${reason}`)}\n`);
  return result.failures.length > 0 ? STATUS.partly : STATUS.done;
}

function instantOf(value: unknown, clock: () => Date): string {
  if (value === undefined) return clock().toISOString();
  const hasOffset = typeof value === 'string' && /(?:Z|[+-]\d\d:?\d\d)$/i.test(value);
  const time = hasOffset ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time))
    throw new Problem('--now', 'option-invalid', `must be an ISO 8601 instant with offset, got ${String(value)}`);
  return new Date(time).toISOString();
}

function fileOf(name: string, value: unknown): string | undefined {
  if (value === undefined || (typeof value === 'string' && value !== '')) return value;
  throw new Problem(name, 'option-invalid', 'must name one file');
}

function writeReport(path: string, json: string): void {
  try {
    writeFileSync(path, json);
  } catch (error) {
    throw new Problem(
      path,
      'not-writable',
      `the report cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`,
    );
  }
}
