import { escapeHtml } from '../../report/html/escape-html.ts';
import { drawBars } from '../charts/draw-bars.ts';
import { drawMeans } from '../charts/draw-means.ts';
import { drawMonths } from '../charts/draw-months.ts';
import { describeSummary, hasInterval, showOutlet, VOICE_NAMES } from '../charts/labels.ts';
import { showMonth } from '../charts/months.ts';
import type { CatalogEntity } from '../data/catalog.ts';
import type { EntityModel, PartySummary } from '../data/entity-model.ts';
import { SUMMARY_COLUMNS, summaryCells } from './summary-cells.ts';
import { linkEntity, linkPassages, type ViewContext, viewParty } from './view-context.ts';
import { viewFigure } from './view-figure.ts';
import { VOICE_KEY, viewMeanKey } from './view-keys.ts';
import { countCell, linkCell, textCell } from './view-table.ts';

/** With so many of more than one article, charts leave those of a single one out. */
const FEWEST = 3;

/** The middle of the page of an entity, as HTML: how it is spoken of, and whom it speaks of. */
export function viewEntity(context: ViewContext, entity: CatalogEntity, model: EntityModel): string {
  const { key } = model;
  const said = (summary: EntityModel['toward'], words: string) =>
    summary === null
      ? ''
      : `<p class="lead"><b>${words}</b>: ${escapeHtml(describeSummary(summary))}; ${summary.negative} negative, ${summary.neutral} neutral, ${summary.positive} positive.</p>`;
  return `<p class="facts">${escapeHtml(entity.type)} · ${entity.articles.toLocaleString('en')} articles · ${entity.mentions.toLocaleString('en')} mentions · <a href="${escapeHtml(linkPassages(context, { entity: key }))}">${entity.quotations.toLocaleString('en')} quotations</a></p>
${said(model.toward, 'How it is spoken of')}
${said(model.held, 'How it speaks of others')}
${viewMeanKey()}
<div class="figures">
${viewFigure(context, {
  id: 'months',
  title: 'Spoken of over time',
  note: 'Mean of all stances toward it, month by month, with 95% intervals.',
  isEmpty: model.months.length === 0,
  draw: (options) =>
    drawMonths(model.months, {
      ...options,
      linkTo: ({ month }) => linkPassages(context, { target: key, from: month, to: month }),
    }),
  table: {
    name: 'months',
    caption: 'Stances toward it by month',
    columns: [{ name: 'month' }, ...SUMMARY_COLUMNS],
    rows: model.months.map(({ month, summary }) => [
      linkCell(showMonth(month), month),
      ...summaryCells(summary),
    ]),
  },
})}
${viewFigure(context, {
  id: 'outlets',
  title: 'By outlet',
  note: VOICE_KEY,
  isEmpty: model.outlets.length === 0,
  draw: (options) =>
    drawMeans(
      model.outlets.map(({ outlet, voice, summary }) => ({
        key: `outlet ${showOutlet(outlet)}`,
        name: showOutlet(outlet),
        isQuoted: voice === 'quotation',
        summary,
        link: linkPassages(context, { target: key, outlet, voice }),
      })),
      { ...options, label: 'mean stance by outlet and voice' },
    ),
  table: {
    name: 'outlets',
    caption: 'Stances toward it by outlet and voice',
    columns: [{ name: 'outlet' }, { name: 'voice' }, ...SUMMARY_COLUMNS],
    rows: model.outlets.map(({ outlet, voice, summary }) => [
      { ...textCell(showOutlet(outlet)), value: outlet },
      { ...textCell(VOICE_NAMES[voice]), value: voice },
      ...summaryCells(summary),
    ]),
  },
})}
${viewParties(context, 'holders', 'Who speaks of it, and how', model.holders, (holder) => ({ holder, target: key }))}
${viewParties(context, 'targets', 'Whom it speaks of, and how', model.targets, (target) => ({ holder: key, target }))}
${viewFigure(context, {
  id: 'company',
  title: 'In the same articles',
  note: 'Articles that have both; a choice of tone or voice does not count here.',
  isEmpty: model.company.length === 0,
  draw: (options) =>
    drawBars(
      model.company.map(({ key: other, name, articles }) => ({
        key: other,
        name,
        count: articles,
        title: `${name}: ${articles} articles with both`,
        link: linkEntity(context, other) ?? linkPassages(context, { entity: other }),
      })),
      { ...options, label: 'entities in the same articles' },
    ),
  table: {
    name: 'company',
    caption: 'Entities in the same articles',
    columns: [{ name: 'entity' }, { name: 'key', isKey: true }, { name: 'articles', isNumber: true }],
    rows: model.company.map((other) => [
      linkCell(viewParty(context, other), other.name),
      textCell(other.key),
      countCell(other.articles),
    ]),
  },
})}
</div>`;
}

function viewParties(
  context: ViewContext,
  id: string,
  title: string,
  parties: readonly PartySummary[],
  filtersOf: (key: string) => { holder: string; target: string },
): string {
  // what is said once is said best by its sentence, in the table
  const often = parties.filter(hasInterval);
  const shown = often.length >= FEWEST ? often : parties;
  return viewFigure(context, {
    id,
    title,
    note: `Only those who are known in more than one article.${shown.length < parties.length ? ' The table also has those of one article.' : ''}`,
    isEmpty: parties.length === 0,
    draw: (options) =>
      drawMeans(
        [...shown]
          .sort((a, b) => b.summary.score.mean - a.summary.score.mean)
          .map((party) => ({
            key: party.key,
            name: party.name,
            summary: party.summary,
            link: linkPassages(context, filtersOf(party.key)),
          })),
        { ...options, label: title },
      ),
    table: {
      name: id,
      caption: title,
      columns: [{ name: 'entity' }, { name: 'key', isKey: true }, ...SUMMARY_COLUMNS],
      rows: parties.map((party) => [
        linkCell(viewParty(context, party), party.name),
        textCell(party.key),
        ...summaryCells(party.summary),
      ]),
    },
  });
}
