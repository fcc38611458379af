import { QuotestanceError } from '../errors.ts';
import { CommandError } from './command-error.ts';
import { parseCommand } from './parse-command.ts';
import { readEngine } from './read-engine.ts';
import { readNumber } from './read-number.ts';

const OPTIONS = {
  port: { type: 'string' },
  title: { type: 'string' },
  run: { type: 'string' },
  entities: { type: 'string' },
  engine: { type: 'string' },
} as const;

/** `quotestance serve`: a store as a dashboard on this machine, until Ctrl-C. */
export async function runServe(args: string[]): Promise<string> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  const [store] = positionals;
  if (store === undefined || positionals.length > 1)
    throw new CommandError('usage', `serve takes one store, got ${positionals.length}`);
  const options = {
    port: readNumber(values.port, 'port', 0, 65_535) ?? 4321,
    title: values.title,
    run: readNumber(values.run, 'run', 1, 1e6),
    entities: readNumber(values.entities, 'entities', 1, 1e6),
    engine: readEngine(values.engine),
  };
  const { serveDashboard } = await import('../dashboard/index.ts');
  try {
    const server = await serveDashboard(store, options);
    process.stderr.write(`${store} is at ${server.url}; Ctrl-C ends it\n`);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
    });
    await server.close();
    return '';
  } catch (error) {
    if (error instanceof QuotestanceError) throw new CommandError('input', error.message);
    throw error;
  }
}
