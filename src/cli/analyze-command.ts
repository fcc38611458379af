import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type AnalyzeOptions, analyze } from '../analyze.ts';
import { QuotestanceError } from '../errors.ts';
import type { Report } from '../report/schema.ts';
import { readArguments } from './analyze-arguments.ts';
import { CommandError } from './command-error.ts';
import { readArticle } from './read-article.ts';
import { explain } from './read-input.ts';
import { readLists } from './read-lists.ts';
import { renderTerminal } from './render-terminal.ts';
import { wantsColor } from './wants-color.ts';

/** `quotestance analyze`: returns what goes to the standard output. */
export async function runAnalyze(args: string[]): Promise<string> {
  const { values, path, engine, width, isHtml } = readArguments(args);
  const { text, details } = await readArticle(path, isHtml, {
    id: values.id ?? (path === '-' ? undefined : basename(path, extname(path))),
    title: values.title,
    outlet: values.outlet,
    url: values.url,
    publishedAt: values.published,
  });
  const lists = await readLists(values);
  const report = await analyzeText(text, { ...details, ...lists, engine });
  let page = '';
  if (values.html !== undefined) {
    const { renderHtml } = await import('../report/html/render-html.ts');
    page = await renderHtml(report, text);
    if (values.html !== '-') await write(values.html, page);
  }
  if (values.json) return `${JSON.stringify(report, null, 2)}\n`;
  if (values.html !== undefined) return values.html === '-' ? page : '';
  const color = !values['no-color'] && wantsColor(process.env, process.stdout.isTTY);
  return renderTerminal(report, text, { width, color });
}

async function analyzeText(text: string, options: AnalyzeOptions): Promise<Report> {
  try {
    return await analyze(text, options);
  } catch (error) {
    if (error instanceof QuotestanceError) throw new CommandError('input', error.message);
    throw error;
  }
}

async function write(path: string, page: string): Promise<void> {
  try {
    await writeFile(path, page);
  } catch (error) {
    throw new CommandError('input', `cannot write ${path}: ${explain(error as NodeJS.ErrnoException)}`);
  }
  process.stderr.write(`wrote ${path}\n`);
}
