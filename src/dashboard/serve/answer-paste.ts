import { analyze } from '../../analyze.ts';
import { readHtml } from '../../document/read-html.ts';
import { QuotestanceError } from '../../errors.ts';
import type { EngineName } from '../../open-engine.ts';
import { fillDetails } from '../../report/article-details.ts';
import { viewArticlePage } from '../view/view-article-page.ts';
import { viewPage } from '../view/view-page.ts';
import type { Answer, LiveSite } from './answer-request.ts';
import { viewPasteForm } from './view-paste-form.ts';

/** Letters of a pasted article. */
export const LONGEST_PASTE = 500_000;

/** Analyses what was pasted into the form, and shows it in the reader view. */
export async function answerPaste(site: LiveSite, body: string, engine: EngineName): Promise<Answer> {
  const form = new URLSearchParams(body);
  // a form sends line breaks as two characters
  const given = (form.get('text') ?? '').replaceAll('\r\n', '\n');
  const title = form.get('title')?.trim() || undefined;
  try {
    if (given.trim() === '') throw new QuotestanceError('invalid-input', 'there is no text');
    const page = form.get('format') === 'html' ? await readHtml(given) : null;
    const details = { id: 'pasted', title };
    const text = page?.text ?? given;
    const options = {
      root: '',
      name: 'paste',
      title: site.dashboard.catalog.title,
      isLive: true,
      hasPaste: true,
    } as const;
    const report = await analyze(text, { ...(page ? fillDetails(details, page) : details), engine });
    return { status: 200, type: 'text/html', body: viewArticlePage({ report, text }, options) };
  } catch (error) {
    if (!(error instanceof QuotestanceError)) throw error;
    return { ...answerPasteForm(site, error.message), status: 422 };
  }
}

/** The page with the box. @param problem What was wrong with the last article. */
export function answerPasteForm({ dashboard: { catalog } }: LiveSite, problem: string | null): Answer {
  const page = {
    name: 'paste',
    title: 'Read an article',
    body: viewPasteForm(problem),
    isLive: true,
    hasPaste: true,
  } as const;
  return { status: 200, type: 'text/html', body: viewPage({ catalog }, page) };
}
