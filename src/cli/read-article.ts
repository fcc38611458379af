import { readHtml } from '../document/read-html.ts';
import { QuotestanceError } from '../errors.ts';
import { type ArticleDetails, fillDetails } from '../report/article-details.ts';
import { CommandError } from './command-error.ts';
import { readInput } from './read-input.ts';

/** The text of a file, of HTML that of its article, with what is known of it. */
export async function readArticle(path: string, isHtml: boolean, details: ArticleDetails) {
  const text = await readInput(path);
  if (!isHtml) return { text, details };
  try {
    const page = await readHtml(text, details.url === undefined ? {} : { url: details.url });
    return { text: page.text, details: fillDetails(details, page) };
  } catch (error) {
    if (error instanceof QuotestanceError) throw new CommandError('input', error.message);
    throw error;
  }
}
