import { QuotestanceError } from '../errors.ts';
import { CommandError } from './command-error.ts';
import { parseCommand } from './parse-command.ts';
import { readNumber } from './read-number.ts';

const OPTIONS = {
  out: { type: 'string' },
  title: { type: 'string' },
  run: { type: 'string' },
  articles: { type: 'string' },
  entities: { type: 'string' },
} as const;

/** `quotestance dashboard`: a store as a site of static pages. Nothing goes to the standard output. */
export async function runDashboard(args: string[]): Promise<string> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  const [store] = positionals;
  if (store === undefined || positionals.length > 1)
    throw new CommandError('usage', `dashboard takes one store, got ${positionals.length}`);
  if (values.out === undefined) throw new CommandError('usage', 'no folder is given; expected --out FOLDER');
  const options = {
    out: values.out,
    title: values.title,
    run: readNumber(values.run, 'run', 1, 1e6),
    articles: readNumber(values.articles, 'articles', 0, 1e9),
    entities: readNumber(values.entities, 'entities', 1, 1e6),
  };
  const { writeDashboard } = await import('../dashboard/index.ts');
  try {
    const started = Date.now();
    const { files, bytes, articles, articlePages, entityPages } = await writeDashboard(store, options);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stderr.write(
      `${values.out}/index.html: ${articles} articles, ${articlePages} of them and ${entityPages} entities with pages; ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s\n`,
    );
    return '';
  } catch (error) {
    if (error instanceof QuotestanceError) throw new CommandError('input', error.message);
    throw error;
  }
}
