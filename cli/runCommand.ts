import { writeFileSync } from 'node:fs';
import { cac } from 'cac';
import { readConfig } from './config.js';
import { printable } from './printable.js';
import { Problem } from './problem.js';
import { buildReport } from './report/buildReport.js';
import { readFiles } from './report/readFiles.js';
import { renderText } from './report/renderText.js';
import { paintFor, type Stream, widthOf } from './terminal.js';

/** Exit statuses: everything was read; a file could not be read; the call or its configuration is wrong. */
const STATUS = { done: 0, partly: 1, usage: 2 } as const;

interface ReportOptions {
  readonly config?: unknown;
  readonly now?: unknown;
  readonly out?: unknown;
  readonly format?: unknown;
}

/** What the command needs of the machine. */
export interface Terminal {
  readonly out: Stream & { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

/** Runs the command and returns its exit status; nothing that a person can type makes it throw. */
export function runCommand(argv: readonly string[], terminal: Terminal): number {
  try {
    return run(argv, terminal);
  } catch (error) {
    const line =
      error instanceof Problem ? `${error.subject}: ${error.code}: ${error.message}` : (error as Error).message;
    terminal.err.write(`social-crm: ${printable(line)}\n`);
    return STATUS.usage;
  }
}

function run(argv: readonly string[], terminal: Terminal): number {
  let status: number = STATUS.done;
  const cli = cac('social-crm');
  cli
    .command(
      'report <file> [...files]',
      'Listen to feeds and exports: mood, anger, what is due, answers missing, share of voice',
    )
    .option('--config <file>', 'Organisation, channels, calendars and SLA policy (JSON)')
    .option('--now <instant>', 'The instant of the report, ISO 8601 with offset (default: now)')
    .option('--out <file>', 'Write the whole report as JSON to this file')
    .option('--format <format>', 'text or json', { default: 'text' })
    .example('social-crm report feeds/*.xml --config crm.json --out report.json')
    .action((file: string, files: string[], options: ReportOptions) => {
      status = report([file, ...files].map(String), options, terminal);
    });
  cli.command('').action(() => {
    cli.outputHelp();
    status = STATUS.usage;
  });
  cli.help();
  cli.parse([...argv]);
  return status;
}

function report(
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
