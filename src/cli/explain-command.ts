import { createAnalyzer } from '../analyze.ts';
import { QuotestanceError } from '../errors.ts';
import { CommandError } from './command-error.ts';
import { parseCommand } from './parse-command.ts';
import { readArticle } from './read-article.ts';
import { readEngine } from './read-engine.ts';
import { readFormat } from './read-format.ts';
import { readLists } from './read-lists.ts';
import { readWidth } from './read-width.ts';
import { renderExplanation } from './render-explanation.ts';
import { wantsColor } from './wants-color.ts';

const OPTIONS = {
  holder: { type: 'string' },
  target: { type: 'string' },
  engine: { type: 'string' },
  format: { type: 'string' },
  lexicon: { type: 'string' },
  verbs: { type: 'string' },
  entities: { type: 'string' },
  json: { type: 'boolean' },
  width: { type: 'string' },
  'no-color': { type: 'boolean' },
} as const;

/** `quotestance explain`: why one party of an article is said to feel so about another. Returns what goes to the standard output. */
export async function runExplain(args: string[]): Promise<string> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  const [path = '-'] = positionals;
  if (positionals.length > 1)
    throw new CommandError(
      'usage',
      `explain takes one file, got ${positionals.length}: ${positionals.join(' ')}`,
    );
  if (path === '-' && process.stdin.isTTY)
    throw new CommandError('usage', 'no file is given and nothing is piped in');
  const { holder, target } = values;
  if (holder === undefined || target === undefined)
    throw new CommandError(
      'usage',
      `no ${holder === undefined ? 'holder' : 'target'} is given; expected --holder NAME --target NAME (--holder narrator is the article’s own voice)`,
    );
  const width = readWidth(values.width);
  const engine = readEngine(values.engine);
  const { text } = await readArticle(path, readFormat(values.format, path) === 'html', {});
  const lists = await readLists(values);
  try {
    const analyzer = await createAnalyzer({ ...lists, engine });
    const explanation = await analyzer.explainStance({ text, holder, target });
    if (values.json) return `${JSON.stringify(explanation, null, 2)}\n`;
    const color = !values['no-color'] && wantsColor(process.env, process.stdout.isTTY);
    return renderExplanation(explanation, text, { width, color });
  } catch (error) {
    if (error instanceof QuotestanceError) throw new CommandError('input', error.message);
    throw error;
  }
}
