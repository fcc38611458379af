import { labelOf } from '../../sentiment/gather.ts';
import { DOUBTFUL } from '../gather-voices.ts';
import type { Quotation, Report, Segment } from '../schema.ts';
import { escapeHtml } from './escape-html.ts';
import type { PageModel } from './page-model.ts';
import { splitRuns, type TextRun } from './split-runs.ts';

/** The article, paragraph by paragraph; the headline apart, since it is the page's. */
export interface ArticleView {
  readonly headline: string | null;
  readonly body: string;
}

const PLAIN_KINDS: ReadonlySet<string> = new Set(['narration', 'quotation', 'dateline']);

export function viewArticle(model: PageModel): ArticleView {
  const { report, text } = model;
  const runsOf = splitRuns(report);
  const anchors = new Set<string>();
  let headline: string | null = null;
  const paragraphs: { kind: string; html: string }[] = [];
  let paragraph = -1;
  let previousEnd = 0;
  for (const segment of report.segments) {
    const html = viewSegment(model, segment, runsOf(segment), anchors);
    if (segment.kind === 'headline' && headline === null && paragraph < 0) {
      headline = html;
    } else if (segment.paragraph !== paragraph || paragraphs.length === 0) {
      paragraphs.push({ kind: PLAIN_KINDS.has(segment.kind) ? '' : segment.kind, html });
    } else {
      paragraphs.at(-1)!.html += (/\s/.test(text.slice(previousEnd, segment.span.start)) ? ' ' : '') + html;
    }
    paragraph = segment.paragraph;
    previousEnd = segment.span.end;
  }
  return { headline, body: paragraphs.map(({ kind, html }) => viewParagraph(kind, html)).join('\n') };
}

function viewParagraph(kind: string, html: string): string {
  return kind === ''
    ? `<p>${html}</p>`
    : `<p class="furniture ${kind}"><span class="kind">${kind}</span> ${html}</p>`;
}

/** Links cannot stand in links: a segment is a row of evidence links, plain runs, and the marks of the speakers. */
function viewSegment(
  model: PageModel,
  segment: Segment,
  runs: readonly TextRun[],
  anchors: Set<string>,
): string {
  const quotation = segment.kind === 'quotation' ? segment.quotationId : undefined;
  let html = '';
  for (let index = 0; index < runs.length; ) {
    const { evidence, reported } = runs[index]!;
    let end = index;
    let inner = '';
    while (
      end < runs.length &&
      runs[end]!.reported === reported &&
      runs[end]!.evidence.join() === evidence.join()
    )
      inner += viewRun(model, runs[end++]!, anchors);
    html += viewReported(
      model,
      reported,
      runs[index]!.start,
      viewEvidence(model, evidence, inner, anchors),
      anchors,
    );
    if (
      reported !== null &&
      runs[end]?.reported !== reported &&
      endsHere(model, reported, runs[end - 1]!.end)
    )
      html += viewBadge(model, reported);
    index = end;
  }
  if (quotation === undefined)
    return segment.kind === 'quotation' ? `<span class="quote vx">${html}</span>` : html;
  const voice = model.voiceOfQuotation.get(quotation);
  return `<span class="quote ${voice?.className ?? 'vx'}" data-quotation="${quotation}" data-voice="${voice?.index ?? ''}"${anchor(`quotation-${quotation}`, anchors)}>${html}</span>${viewBadge(model, quotation)}`;
}

function endsHere({ report }: PageModel, quotation: string, end: number): boolean {
  return findQuotation(report, quotation).spans.some((span) => span.end === end);
}

function findQuotation({ quotations }: Report, id: string): Quotation {
  return quotations[Number(id.slice(1)) - 1]!;
}

function viewRun({ text }: PageModel, { start, end, entityId }: TextRun, anchors: Set<string>): string {
  const words = escapeHtml(text.slice(start, end));
  return entityId === null
    ? words
    : `<span class="mention" data-entity="${entityId}"${anchor(`mention-${entityId}`, anchors)}>${words}</span>`;
}

function viewEvidence(
  { report }: PageModel,
  evidence: readonly string[],
  html: string,
  anchors: Set<string>,
): string {
  if (evidence.length === 0) return html;
  const [stance, item] = evidence[0]!.split('-').map(Number);
  const { holder, target, tone, evidence: all } = report.stances[stance!]!;
  const title = escapeHtml(`${holder.name} on ${target.name}: ${tone}`);
  const { score } = all[item!]!;
  // A learned model is never at zero exactly.
  const direction = labelOf(score);
  const [first, ...others] = evidence.map((key) => anchor(`evidence-${key}`, anchors)).filter(Boolean);
  return `<a class="evidence ${direction}" href="#stance-${stance}" title="${title}" data-evidence="${evidence.join(' ')}"${first ?? ''}>${others.map((id) => `<span${id}></span>`).join('')}${html}</a>`;
}

function viewReported(
  { report, voiceOfQuotation }: PageModel,
  quotation: string | null,
  start: number,
  html: string,
  anchors: Set<string>,
): string {
  if (quotation === null) return html;
  const { kind, spans } = findQuotation(report, quotation);
  const look =
    kind === 'direct' ? 'quote' : spans.some((span) => span.start === start) ? 'reported opens' : 'reported';
  const voice = voiceOfQuotation.get(quotation);
  return `<span class="${look} ${voice?.className ?? 'vx'}" data-quotation="${quotation}" data-voice="${voice?.index ?? ''}"${anchor(`quotation-${quotation}`, anchors)}>${html}</span>`;
}

/** The speaker's initials, with a question mark where he is not sure. */
function viewBadge({ report, voiceOfQuotation }: PageModel, quotation: string): string {
  const voice = voiceOfQuotation.get(quotation);
  if (!voice) return '';
  const doubtful = findQuotation(report, quotation).speaker.confidence < DOUBTFUL && voice.initials !== '?';
  const initials = escapeHtml(voice.initials) + (doubtful ? '?' : '');
  const label = `${escapeHtml(voice.name)} ${doubtful ? 'perhaps speaks' : 'speaks'}`;
  return `<a class="badge ${voice.className}" href="#voice-${voice.index}" data-voice-link="${voice.index}" title="${label}" aria-label="${initials}: ${label}">${initials}</a>`;
}

/** An id is given once, to the first run that asks for it. */
function anchor(id: string, anchors: Set<string>): string {
  if (anchors.has(id)) return '';
  anchors.add(id);
  return ` id="${id}"`;
}
