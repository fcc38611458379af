import { TONES } from '../../stance/stance.ts';
import type { Sentiment, Stance } from '../schema.ts';
import { escapeHtml, escapeName } from './escape-html.ts';
import type { PageModel } from './page-model.ts';

/** What the article's text is set beside: stances, voices, entities, notes. */
export function viewPanel(model: PageModel): string {
  return [viewStances(model), viewVoices(model), viewEntities(model), viewNotes(model)]
    .filter(Boolean)
    .join('\n');
}

function viewSection(id: string, title: string, content: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

export function showScore(score: number): string {
  return score > 0 ? `+${score.toFixed(2)}` : score < 0 ? `−${Math.abs(score).toFixed(2)}` : '0.00';
}

function viewStances({ report, text }: PageModel): string {
  if (report.stances.length === 0)
    return viewSection(
      'stances',
      'Who feels how about whom',
      '<p class="empty">No attitude of anybody toward anybody was found.</p>',
    );
  const isFlat = ({ tone, mixed }: Stance) => tone === 'neutral' && !mixed;
  const cards = report.stances.map((stance, index) => ({
    flat: isFlat(stance),
    html: viewStance(stance, index, text),
  }));
  const list = (flat: boolean) => {
    const chosen = cards.filter((card) => card.flat === flat);
    const items = chosen.map(({ html }) => html).join('');
    return { count: chosen.length, html: items && `<ol class="cards">${items}</ol>` };
  };
  const even = list(true);
  const fold =
    even.count > 0 &&
    `<details class="even"><summary>${even.count} neutral stance${even.count === 1 ? '' : 's'}</summary>${even.html}</details>`;
  return viewSection('stances', 'Who feels how about whom', `${list(false).html}${fold || ''}`);
}

function viewStance(stance: Stance, index: number, text: string): string {
  const { holder, target, tone, polarity, mixed, score, confidence, evidence } = stance;
  const holderName =
    holder.kind === 'entity'
      ? escapeName(holder.name)
      : `<i>${holder.kind === 'narrator' ? 'the article' : 'somebody unnamed'}</i>`;
  const quotes = evidence
    .map(
      (item, number) =>
        `<li><a href="#evidence-${index}-${number}" data-stance-link="${index}" data-evidence-link="${index}-${number}">${escapeHtml(shorten(text.slice(item.span.start, item.span.end)))}</a></li>`,
    )
    .join('');
  return `<li class="stance ${polarity}" id="stance-${index}" data-stance="${index}">
<h3><a href="#evidence-${index}-0" data-stance-link="${index}">${holderName} <span aria-hidden="true">→</span><span class="aloud"> on </span> ${escapeName(target.name)}</a></h3>
<p class="tone">${viewScale(tone)}<b>${tone}</b>${mixed ? '<span class="mixed">mixed</span>' : ''}<span class="figures">${showScore(score)}, ${Math.round(confidence * 100)}% sure</span></p>
<ul class="quotes">${quotes}</ul></li>`;
}

/** Seven steps from hostile to admiring, the one reached filled. */
function viewScale(tone: Stance['tone']): string {
  const at = TONES.indexOf(tone);
  const steps = TONES.map(
    (_, index) =>
      `<rect class="${index === at ? 'at' : 'step'}" x="${index * 9}" y="${index === at ? 0 : 3}" width="7" height="${index === at ? 12 : 6}" rx="1.5"/>`,
  ).join('');
  return `<svg class="scale" viewBox="0 0 61 12" width="61" height="12" aria-hidden="true">${steps}</svg>`;
}

function shorten(words: string): string {
  const flat = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”]|["“”]$/g, '');
  const cut =
    flat.length > 160
      ? `${flat.slice(0, flat.lastIndexOf(' ', 156) > 80 ? flat.lastIndexOf(' ', 156) : 156)} …`
      : flat;
  return `“${cut}”`;
}

function viewVoices({ report, voices }: PageModel): string {
  if (voices.length === 0)
    return viewSection('voices', 'Who speaks', '<p class="empty">Nobody is quoted.</p>');
  const most = Math.max(1, ...voices.map(({ words }) => words));
  const items = voices.map(({ index, className, initials, name, quotations, quoted, words }) => {
    const reported = quotations.length - quoted;
    const figures = [
      quoted > 0 ? `${quoted} quoted` : '',
      reported > 0 ? `${reported} reported` : '',
      `${words} words`,
    ]
      .filter(Boolean)
      .join(' · ');
    const first = quotations.find(({ id }) => report.segments.some(({ quotationId }) => quotationId === id));
    const label = `<span class="badge ${className}" aria-hidden="true">${escapeHtml(initials)}</span> ${escapeName(name)}`;
    return `<li class="voice ${className}" id="voice-${index}" data-voice-card="${index}">
<a href="#${first ? `quotation-${first.id}` : `voice-${index}`}" data-voice-link="${index}">${label}</a> <span class="figures">${figures}</span>
<svg class="bar ${className}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4"/><rect class="fill" width="${Math.max(1, Math.round((words / most) * 100))}" height="4"/></svg></li>`;
  });
  return viewSection('voices', 'Who speaks', `<ul class="cards">${items.join('')}</ul>`);
}

function viewEntities({ report }: PageModel): string {
  if (report.entities.length === 0) return '';
  const cell = ({ score, label, magnitude }: Sentiment) =>
    score === 0 && !magnitude
      ? '<td class="figures">–</td>'
      : `<td class="${label}"><span class="sign" aria-hidden="true">${label === 'negative' ? '▼' : label === 'positive' ? '▲' : '●'}</span> ${showScore(score)}<span class="aloud"> ${label}</span></td>`;
  const rows = report.entities.map(
    ({ id, name, type, mentions, sentiment }) => `<tr data-entity-row="${id}">
<th scope="row"><a href="#${mentions.length > 0 ? `mention-${id}` : 'entities'}" data-entity-link="${id}">${escapeName(name)}</a> <span class="figures">${type}</span></th>
<td class="figures">${mentions.length}</td>${cell(sentiment.narration)}${cell(sentiment.quotation)}</tr>`,
  );
  return viewSection(
    'entities',
    'Who is spoken of',
    `<table><thead><tr><th scope="col">Name</th><th scope="col">Named</th><th scope="col">In narration</th><th scope="col">In speech</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
  );
}

function viewNotes({ report, text }: PageModel): string {
  if (report.notes.length === 0) return '';
  const items = report.notes
    .slice(0, 50)
    .map(
      ({ message, span }) =>
        `<li>${escapeHtml(message)}${span && span.end > span.start ? `: ${escapeHtml(shorten(text.slice(span.start, span.end)))}` : ''}</li>`,
    );
  const more = report.notes.length > 50 ? `<li>and ${report.notes.length - 50} more</li>` : '';
  return viewSection('notes', 'Notes', `<ul class="notes">${items.join('')}${more}</ul>`);
}
