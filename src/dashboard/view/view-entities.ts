import { showPercent } from '../charts/labels.ts';
import type { ListedEntity } from '../data/listed-entity.ts';
import { SUMMARY_COLUMNS, summaryCells } from './summary-cells.ts';
import { type ViewContext, viewParty } from './view-context.ts';
import { countCell, emptyCell, linkCell, textCell, viewTable } from './view-table.ts';

/** The middle of the page of entities, as HTML: everybody who has a page, most covered first. */
export function viewEntities(context: ViewContext, entities: readonly ListedEntity[]): string {
  const { articles } = context.catalog;
  return `<p class="lead">The ${entities.length} most covered people, organisations, places, groups and things, with how they are spoken of. Share is that of all ${articles.toLocaleString('en')} articles.</p>
${viewTable({
  name: 'entities',
  caption: 'Entities and stances toward them',
  columns: [
    { name: 'entity' },
    { name: 'type', isKey: true },
    { name: 'key', isKey: true },
    { name: 'in articles', isNumber: true },
    { name: 'share', isNumber: true },
    { name: 'mentions', isNumber: true },
    { name: 'quotations', isNumber: true },
    ...SUMMARY_COLUMNS,
  ],
  rows: entities.map(({ key, name, type, articles: own, mentions, quotations, toward }) => {
    return [
      linkCell(viewParty(context, { key, name }), name),
      textCell(type),
      textCell(key),
      countCell(own),
      { html: showPercent(own / Math.max(1, articles)), value: own / Math.max(1, articles) },
      countCell(mentions),
      countCell(quotations),
      ...(toward === null ? SUMMARY_COLUMNS.map(() => emptyCell) : summaryCells(toward)),
    ];
  }),
})}`;
}
