import type { OnOtherRun } from '../corpus/corpus-store.ts';
import { CommandError } from './command-error.ts';
import { parseCommand } from './parse-command.ts';
import { openProgressLine, type ProgressLine } from './progress-line.ts';
import { INTERRUPTED, runUntilSignal } from './run-until-signal.ts';

const OPTIONS = {
  out: { type: 'string' },
  entities: { type: 'string' },
  overrides: { type: 'string' },
  'append-run': { type: 'boolean' },
  replace: { type: 'boolean' },
  quiet: { type: 'boolean' },
} as const;

/** `quotestance queue collect`: puts the parts of a run into a store. */
export async function runCollect(args: string[]): Promise<string> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  const [from] = positionals;
  if (from === undefined || positionals.length > 1)
    throw new CommandError('usage', `queue collect takes the folder of one run, got ${positionals.length}`);
  const { out } = values;
  if (out === undefined)
    throw new CommandError('usage', 'no store is given; expected --out run.duckdb or --out run.jsonl');
  if (values['append-run'] && values.replace)
    throw new CommandError('usage', '--append-run and --replace exclude each other');
  const onOtherRun: OnOtherRun = values['append-run'] ? 'append' : values.replace ? 'replace' : 'refuse';
  const { collectParts } = await import('../queue/collect-parts.ts');
  const { findRun } = await import('../queue/run-folder.ts');
  const total = values.quiet ? null : ((await findRun(from)).planned?.items ?? null);
  let line: ProgressLine | undefined;
  return runUntilSignal(async (signal) => {
    try {
      const { reports, rejects, skipped, stopped, surplus } = await collectParts({
        from,
        out,
        entities: values.entities,
        overrides: values.overrides,
        onOtherRun,
        signal,
        onProgress(progress) {
          if (values.quiet) return;
          line ??= openProgressLine(process.stderr, { skipped: progress.done, total });
          line.tell(progress);
        },
      });
      line?.end();
      const before = skipped > 0 ? `, ${skipped} of them collected before` : '';
      process.stderr.write(`${out}: ${reports} reports, ${rejects} rejects${before}\n`);
      if (surplus.length > 0)
        process.stderr.write(
          `${surplus.length} parts belong to no batch and are left out (the inputs were others when they were made): ${surplus.slice(0, 5).join(', ')}${surplus.length > 5 ? ', ...' : ''}\n`,
        );
      if (stopped) {
        process.stderr.write('stopped; the same command goes on\n');
        process.exitCode = INTERRUPTED;
      }
      return '';
    } finally {
      line?.end();
    }
  });
}
