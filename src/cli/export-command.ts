import { QuotestanceError } from '../errors.ts';
import { CommandError } from './command-error.ts';
import { parseCommand } from './parse-command.ts';

const OPTIONS = {
  to: { type: 'string' },
  format: { type: 'string' },
  overwrite: { type: 'boolean' },
} as const;
const FORMATS = ['parquet', 'csv', 'jsonl'] as const;

/** `quotestance export`: the tables of a store as files. Returns what goes to the standard output: nothing. */
export async function runExport(args: string[]): Promise<string> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  const [store] = positionals;
  if (store === undefined || positionals.length > 1)
    throw new CommandError('usage', `export takes one store, got ${positionals.length}`);
  if (values.to === undefined) throw new CommandError('usage', 'no folder is given; expected --to FOLDER');
  const format = FORMATS.find((known) => known === (values.format ?? 'parquet'));
  if (!format)
    throw new CommandError('usage', `--format is "${values.format}"; expected ${FORMATS.join(', ')}`);
  const { exportStore } = await import('../corpus/store/export-store.ts');
  try {
    await exportStore(store, { to: values.to, format, overwrite: values.overwrite ?? false });
  } catch (error) {
    if (error instanceof QuotestanceError) throw new CommandError('input', error.message);
    throw error;
  }
  process.stderr.write(`wrote the tables of ${store} to ${values.to}\n`);
  return '';
}
