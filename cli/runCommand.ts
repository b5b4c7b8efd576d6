import { cac } from 'cac';
import { printable } from './printable.js';
import { Problem } from './problem.js';
import { type ReportOptions, runReport } from './report/runReport.js';
import { runCases } from './specification/runCases.js';
import { runVerify, type VerifyOptions } from './specification/runVerify.js';
import type { SelectOptions } from './specification/selectCases.js';
import { STATUS, type Terminal } from './terminal.js';

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
      status = runReport([file, ...files].map(String), options, terminal);
    });
  cli
    .command('cases', 'Print the cases of the specification, one JSON line each, for an implementation to answer')
    .option('--room <room>', 'Only the cases of one room')
    .option('--topic <topic>', 'Only those of one topic')
    .option('--call <name>', 'Only those that call one function')
    .example('social-crm cases --call wilson | python3 answer.py | social-crm verify --call wilson')
    .action((options: SelectOptions) => {
      status = runCases(options, terminal);
    });
  cli
    .command('verify [answers]', 'Compare the answers of an implementation: JSON lines in a file, or on standard input')
    .option('--room <room>', 'Expect answers to the cases of one room')
    .option('--topic <topic>', 'Expect those of one topic')
    .option('--call <name>', 'Expect those that call one function')
    .option('--partial', 'Cases without an answer are no failure')
    .action((answers: string | undefined, options: VerifyOptions) => {
      status = runVerify(answers, options, terminal);
    });
  cli.command('').action(() => {
    cli.outputHelp();
    status = STATUS.usage;
  });
  cli.help();
  cli.parse([...argv]);
  return status;
}
