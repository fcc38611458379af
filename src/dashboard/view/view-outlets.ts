import { drawMeans } from '../charts/draw-means.ts';
import { drawMonths } from '../charts/draw-months.ts';
import { showOutlet, showParty, VOICE_NAMES } from '../charts/labels.ts';
import { showMonth } from '../charts/months.ts';
import type { OutletsModel } from '../data/outlets-model.ts';
import { SUMMARY_COLUMNS, summaryCells } from './summary-cells.ts';
import { linkPassages, type ViewContext } from './view-context.ts';
import { viewFigure } from './view-figure.ts';
import { VOICE_KEY, viewMeanKey } from './view-keys.ts';
import { linkCell, textCell } from './view-table.ts';

const HEARD = {
  narration: 'The outlet’s own voice',
  quotation: 'Voices that the outlet quotes',
  both: 'The outlet’s own voice and those it quotes together',
} as const;

/** The middle of the page of outlets, as HTML: the same entities across outlets. */
export function viewOutlets(context: ViewContext, model: OutletsModel): string {
  const figures = model.entities.map((entity, number) => {
    const { key } = entity;
    const name = showParty(entity);
    return `${viewFigure(context, {
      id: `voices-${number}`,
      title: name,
      note: `By outlet, n ${entity.n}. ${VOICE_KEY}`,
      isEmpty: entity.outlets.length === 0,
      draw: (options) =>
        drawMeans(
          entity.outlets.map(({ outlet, voice, summary }) => ({
            key: `outlet ${showOutlet(outlet)}`,
            name: showOutlet(outlet),
            isQuoted: voice === 'quotation',
            summary,
            link: linkPassages(context, { entity: null, target: key, outlet, voice }),
          })),
          { ...options, label: `${name}, mean stance by outlet and voice` },
        ),
      table: {
        name: `voices-${number}`,
        caption: `Stances toward ${name} by outlet and voice`,
        columns: [
          { name: 'outlet' },
          { name: 'voice' },
          { name: 'entity key', isKey: true },
          ...SUMMARY_COLUMNS,
        ],
        rows: entity.outlets.map(({ outlet, voice, summary }) => [
          { ...textCell(showOutlet(outlet)), value: outlet },
          { ...textCell(VOICE_NAMES[voice]), value: voice },
          textCell(key),
          ...summaryCells(summary),
        ]),
      },
    })}
${viewFigure(context, {
  id: `months-${number}`,
  title: `${name}, over time`,
  note: `${HEARD[context.filters?.voice ?? 'both']}, month by month, with 95% intervals.`,
  isEmpty: entity.months.length === 0,
  draw: (options) =>
    drawMonths(entity.months, {
      ...options,
      label: `${name}, mean stance by outlet and month`,
      linkTo: ({ outlet, month }) =>
        linkPassages(context, { entity: null, target: key, outlet: outlet ?? null, from: month, to: month }),
    }),
  table: {
    name: `months-${number}`,
    caption: `Stances toward ${name} by outlet and month`,
    columns: [{ name: 'outlet' }, { name: 'month' }, { name: 'entity key', isKey: true }, ...SUMMARY_COLUMNS],
    rows: entity.months.map(({ outlet, month, summary }) => [
      { ...textCell(showOutlet(outlet)), value: outlet },
      linkCell(showMonth(month), month),
      textCell(key),
      ...summaryCells(summary),
    ]),
  },
})}`;
  });
  const lead = context.filters?.entity
    ? 'One entity across all outlets.'
    : 'The entities that most is said of, each across all outlets. Choose one under “Entity” to see it alone.';
  return `<p class="lead">${lead}</p>
${viewMeanKey()}
<div class="figures">
${figures.join('\n') || '<p class="empty">Nothing here for these filters.</p>'}
</div>`;
}
