import { analyze } from '../../analyze.ts';
import { readHtml } from '../../document/read-html.ts';
import { QuotestanceError } from '../../errors.ts';
import type { EngineName } from '../../open-engine.ts';
import { fillDetails } from '../../report/article-details.ts';
import { NO_FILTERS } from '../data/filters.ts';
import { createDocument } from '../site/create-document.ts';
import { viewArticlePage } from '../site/view-article-page.ts';
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
    const report = await analyze(text, { ...(page ? fillDetails(details, page) : details), engine });
    return { status: 200, type: 'text/html', body: viewArticlePage({ report, text }, true, '') };
  } catch (error) {
    if (!(error instanceof QuotestanceError)) throw error;
    const context = { catalog: site.catalog, filters: NO_FILTERS, root: '', document: createDocument() };
    const page = {
      name: 'paste',
      title: 'Read an article',
      body: viewPasteForm(error.message),
      isLive: true,
    } as const;
    return { status: 422, type: 'text/html', body: viewPage(context, page) };
  }
}
