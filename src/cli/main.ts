#!/usr/bin/env node
import { readVersion } from '../corpus/read-version.ts';
import { CommandError } from './command-error.ts';
import { USAGE } from './usage.ts';

// A reader that has seen enough ("| head") closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(
    `quotestance: the standard output cannot be written; see to space and permissions (${error.message})\n`,
  );
  process.exit(1);
});

async function run(args: string[]): Promise<string> {
  const [command, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) return USAGE;
  if (command === '--version' || command === '-v') return `${await readVersion()}\n`;
  // Loaded when they are needed: help comes at once.
  if (command === 'analyze' && rest.includes('--jsonl')) {
    const { runFilter } = await import('./filter-command.ts');
    return runFilter(rest);
  }
  if (command === 'analyze') {
    const { runAnalyze } = await import('./analyze-command.ts');
    return runAnalyze(rest);
  }
  if (command === 'explain') {
    const { runExplain } = await import('./explain-command.ts');
    return runExplain(rest);
  }
  if (command === 'corpus') {
    const { runCorpusCommand } = await import('./corpus-command.ts');
    return runCorpusCommand(rest);
  }
  if (command === 'queue') {
    const { runQueue } = await import('./queue-command.ts');
    return runQueue(rest);
  }
  if (command === 'export') {
    const { runExport } = await import('./export-command.ts');
    return runExport(rest);
  }
  if (command === 'dashboard') {
    const { runDashboard } = await import('./dashboard-command.ts');
    return runDashboard(rest);
  }
  if (command === 'serve') {
    const { runServe } = await import('./serve-command.ts');
    return runServe(rest);
  }
  if (command === 'schema') {
    if (rest.length > 0) throw new CommandError('usage', `schema takes no arguments, got: ${rest.join(' ')}`);
    const { reportJsonSchema } = await import('../report/schema.ts');
    return `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
  }
  throw new CommandError(
    'usage',
    command === undefined ? 'no command is given' : `unknown command "${command}"`,
  );
}

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  process.stderr.write(
    `quotestance: ${error.message}\n${error.kind === 'usage' ? 'See quotestance --help.\n' : ''}`,
  );
  process.exitCode = error.kind === 'usage' ? 2 : 1;
}
