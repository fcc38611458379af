import { escapeHtml } from '../../report/html/escape-html.ts';
import { drawMap, nameHolder } from '../charts/draw-map.ts';
import { drawNetwork } from '../charts/draw-network.ts';
import { gradeMean } from '../charts/tone-colors.ts';
import type { MapCell, MapModel } from '../data/map-model.ts';
import { SUMMARY_COLUMNS, summaryCells } from './summary-cells.ts';
import { linkPassages, type ViewContext, viewName, viewParty } from './view-context.ts';
import { viewFigure } from './view-figure.ts';
import { viewMeanKey } from './view-keys.ts';
import { linkCell, type Table, textCell } from './view-table.ts';

/** Who stands how toward whom. */
export function viewMap(context: ViewContext, model: MapModel): string {
  const linkTo = ({ holder, target }: MapCell) => {
    const { key, outlet, isNarrator } = model.holders[holder]!;
    return linkPassages(context, {
      holder: key,
      target: model.targets[target]!.key,
      entity: null,
      ...(isNarrator && outlet !== null && { outlet }),
    });
  };
  const table = (name: string): Table => ({
    name,
    caption: name === 'map' ? 'Stances by holder and target' : 'Stances behind the network',
    columns: [
      { name: 'holder' },
      { name: 'holder key' },
      { name: 'target' },
      { name: 'target key' },
      ...SUMMARY_COLUMNS,
    ],
    rows: model.cells.map(({ holder, target, summary }) => {
      const from = model.holders[holder]!;
      const to = model.targets[target]!;
      return [
        linkCell(from.isNarrator ? viewName(nameHolder(from)) : viewParty(context, from), nameHolder(from)),
        textCell(from.key),
        linkCell(viewParty(context, to), to.name),
        textCell(to.key),
        ...summaryCells(summary),
      ];
    }),
  });
  return `<p class="lead">Rows: who judges, outlets in their own voice among them. Columns: who is judged. Rows and columns that are alike stand together, so that camps show as blocks. Click a cell to read the evidence.</p>
${viewMeanKey()}
<div class="figures">
${viewFigure(context, {
  id: 'map',
  title: 'Stance map',
  note: `▲ positive, ▼ negative, ● neutral or balanced; on wide screens the number is how many stances a cell rests on.<span class="on-narrow"> A narrow screen shows the busiest rows and columns; the table has all.</span>`,
  isWide: true,
  isEmpty: model.cells.length === 0,
  draw: (canvas) => drawMap(canvas, model, linkTo),
  table: table('map'),
})}
${viewFigure(context, {
  id: 'network',
  title: 'Network',
  note: `Arrows go from who judges to who is judged: to the left criticism, to the right respect, the thicker the more stances. ${escapeHtml('Pairs that are balanced are left out.')}`,
  isWide: true,
  isEmpty: !model.cells.some(({ summary }) => gradeMean(summary.score.mean) !== 3),
  draw: (canvas) => drawNetwork({ ...canvas, width: Math.min(canvas.width, 760) }, model, linkTo),
  table: table('network'),
})}
</div>`;
}
