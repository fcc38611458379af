import { NARRATOR } from '../../corpus/link/entity-key.ts';
import { escapeHtml } from '../../report/html/escape-html.ts';
import { showOutlet, showParty } from '../charts/labels.ts';
import { gradeMean, nameTone, signOf } from '../charts/tone-colors.ts';
import { nameArticlePage } from '../data/page-names.ts';
import type { Passage, PassageStance } from '../data/passages.ts';
import { polarityOf } from '../data/polarity.ts';
import { type ViewContext, viewName, viewParty } from './view-context.ts';

/** Letters of a passage that are shown. */
const LONGEST = 600;

/** Passages as a list; each leads to its place in its article. */
export function viewPassages(context: ViewContext, passages: readonly Passage[]): string {
  if (passages.length === 0) return '<p class="empty">No passage for these filters.</p>';
  return `<ol class="passages">${passages.map((passage) => viewPassage(context, passage)).join('\n')}</ol>`;
}

export function viewPassage(context: ViewContext, passage: Passage): string {
  const { catalog, root = '' } = context;
  const { title, published, outlet, text, stances, kind, cue } = passage;
  const link = passage.hasPage
    ? escapeHtml(`${root}${nameArticlePage(passage.article)}#${passage.anchor}`)
    : null;
  const words = escapeHtml(text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
  const marked = kind === 'narration' || kind === 'attitude' || kind === 'indirect' ? words : `“${words}”`;
  const chips = stances.map(
    (stance) =>
      `<li><span class="swatch tone-${stance.tone}" aria-hidden="true">${signOf(stance.tone)}</span>${nameTone(stance.tone)}${stance.holder === passage.speaker ? '' : ` (${viewParty(context, { key: stance.holder, name: stance.holderName })})`} on ${viewParty(context, { key: stance.target, name: stance.targetName })}${viewOwnTone(stance)}</li>`,
  );
  return `<li class="passage"><blockquote>${link === null ? marked : `<a href="${link}">${marked}</a>`}</blockquote>
<p class="said">${viewSpeaker(context, passage)}${cue === null ? '' : `, <span class="cue">${escapeHtml(cue)}</span>`} · ${kind}</p>${chips.length > 0 ? `<ul class="chips">${chips.join('')}</ul>` : ''}
<p class="facts">${escapeHtml(showOutlet(catalog.outlets[outlet] ?? null))}${published === null ? '' : ` · ${escapeHtml(published.slice(0, 40))}`} · ${title === null ? 'Untitled article' : viewName(title)}</p></li>`;
}

/** The tone is that of the whole article; the words of a passage may tell otherwise. */
function viewOwnTone({ tone, score }: PassageStance): string {
  const own = gradeMean(score);
  return polarityOf(own) === polarityOf(tone)
    ? ''
    : ` <span class="own">(these words: ${nameTone(own)})</span>`;
}

function viewSpeaker(context: ViewContext, { speaker, speakerName, kind }: Passage): string {
  if (speaker === NARRATOR || kind === 'narration') return '<b>the article itself</b>';
  if (speaker === null) return speakerName === null ? 'speaker not found' : viewName(speakerName);
  return `<b>${viewParty(context, { key: speaker, name: speakerName ?? showParty({ key: speaker, name: '' }) })}</b>`;
}
