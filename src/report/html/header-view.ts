import type { Sentiment } from '../schema.ts';
import { escapeHtml } from './escape-html.ts';
import type { PageModel } from './page-model.ts';
import { showScore } from './panel-view.ts';

/** Title, what is known of the article, the strip of voices, and how to read the page. */
export function viewHeader(model: PageModel, headline: string | null): string {
  const { report, voices } = model;
  const { article, quotations, stances, entities, sentiment, notes } = report;
  const facts = [
    article.outlet && escapeHtml(article.outlet),
    article.publishedAt && escapeHtml(article.publishedAt),
    `${article.words.toLocaleString('en')} words`,
    article.url && /^https?:\/\//i.test(article.url)
      ? `<a href="${escapeHtml(article.url)}" rel="noreferrer">original</a>`
      : '',
  ].filter(Boolean);
  const links = [
    link('stances', stances.length, 'stance'),
    `${link('voices', voices.length, 'voice')} in ${quotations.length} ${quotations.length === 1 ? 'quotation' : 'quotations'}`,
    entities.length > 0 ? link('entities', entities.length, 'name') : '',
    notes.length > 0 ? link('notes', notes.length, 'note') : '',
  ].filter(Boolean);
  return `<p class="facts">${facts.join(' · ')}</p>
<h1>${headline ?? escapeHtml(article.title ?? 'Untitled article')}</h1>
<p class="summary">The article’s own voice is <b>${describe(sentiment.narration)}</b>; what others say in it is <b>${describe(sentiment.quotation)}</b>.</p>
<nav aria-label="Findings">${links.join(' · ')}</nav>
${viewStrip(model)}
<p class="key"><span class="quote v0">Tinted</span> quoted, with the speaker’s initials · <span class="reported opens v0">with an edge</span> reported · underlined: evidence, <span class="evidence positive">for</span>, <span class="evidence negative">against</span> or <span class="evidence neutral">neutral</span></p>`;
}

function link(id: string, number: number, noun: string): string {
  return `<a href="#${id}">${number} ${noun}${number === 1 ? '' : 's'}</a>`;
}

function describe({ label, score }: Sentiment): string {
  return `${label} (${showScore(score)})`;
}

/** The article from beginning to end as one line, each voice in its colour. */
function viewStrip({ report, voiceOfQuotation }: PageModel): string {
  const total = Math.max(
    1,
    report.segments.reduce((sum, { span }) => sum + span.end - span.start, 0),
  );
  let x = 0;
  const bars = report.segments.map(({ kind, span, quotationId }) => {
    const width = ((span.end - span.start) / total) * 1000;
    const className =
      kind === 'quotation'
        ? (voiceOfQuotation.get(quotationId ?? '')?.className ?? 'vx')
        : kind === 'narration'
          ? 'plain'
          : 'furniture';
    const bar = `<rect class="${className}" x="${x.toFixed(1)}" width="${Math.max(1, width - 1.5).toFixed(1)}" height="14"/>`;
    x += width;
    return bar;
  });
  return `<svg class="strip" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">${bars.join('')}</svg>`;
}
