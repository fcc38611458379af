import { escapeHtml } from '../../report/html/escape-html.ts';
import { drawMap, nameHolder } from '../charts/draw-map.ts';
import { drawMeans } from '../charts/draw-means.ts';
import { drawNetwork } from '../charts/draw-network.ts';
import { showParty } from '../charts/labels.ts';
import { fitName } from '../charts/names.ts';
import { gradeMean } from '../charts/tone-colors.ts';
import type { MapCell, MapModel } from '../data/map-model.ts';
import { SUMMARY_COLUMNS, summaryCells } from './summary-cells.ts';
import { linkPassages, type ViewContext, viewName, viewParty } from './view-context.ts';
import { NARROW, viewFigure } from './view-figure.ts';
import { viewMeanKey } from './view-keys.ts';
import { linkCell, type Table, textCell } from './view-table.ts';

/** Pixels for the name of each side of a pair, on wide and on narrow screens. */
const SIDES = [112, 82] as const;
/** Pairs of each side that are shown. */
const MOST_PAIRS = 12;
/** Stances that a mean is drawn toward 0 by: one alone is no strong judgement. */
const CAUTION = 2;

/** The middle of the page of the stance map, as HTML: who stands how toward whom. */
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
  const pairs = choosePairs(model);
  const table = (name: string, caption: string, cells = model.cells): Table => ({
    name,
    caption,
    columns: [
      { name: 'holder' },
      { name: 'holder key', isKey: true },
      { name: 'target' },
      { name: 'target key', isKey: true },
      ...SUMMARY_COLUMNS,
    ],
    rows: cells.map(({ holder, target, summary }) => {
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
  draw: (options) => drawMap(model, { ...options, linkTo }),
  table: table('map', 'Stances by holder and target'),
})}
${viewFigure(context, {
  id: 'network',
  title: 'Network',
  note: `Arrows go from who judges to who is judged: to the left criticism, to the right respect, the thicker the more stances. ${escapeHtml('Pairs that are balanced are left out.')}`,
  isEmpty: !model.cells.some(({ summary }) => gradeMean(summary.score.mean) !== 3),
  draw: (options) => drawNetwork(model, { ...options, linkTo }),
  table: table('network', 'Stances behind the network'),
})}
${viewFigure(context, {
  id: 'pairs',
  title: 'Strongest pairs',
  note: 'Those who judge somebody most clearly, with 95% intervals; a pair of one article has none.',
  isEmpty: pairs.length === 0,
  draw: (options) =>
    drawMeans(
      pairs.map((cell) => {
        const shorten = (name: string) => fitName(name, SIDES[options.width === NARROW ? 1 : 0]);
        return {
          key: `${cell.holder}/${cell.target}`,
          name: `${shorten(nameHolder(model.holders[cell.holder]!))} → ${shorten(showParty(model.targets[cell.target]!))}`,
          summary: cell.summary,
          link: linkTo(cell),
        };
      }),
      { ...options, label: 'mean stance of the strongest pairs' },
    ),
  table: table('pairs', 'The strongest pairs', pairs),
})}
</div>`;
}

/** The pairs with the clearest judgements, from respect to criticism. */
function choosePairs({ cells }: MapModel): readonly MapCell[] {
  const strength = ({ summary: { score, n } }: MapCell) => (score.mean * n) / (n + CAUTION);
  const clear = cells.filter(({ summary }) => gradeMean(summary.score.mean) !== 3);
  const side = (sign: number) =>
    clear
      .filter((cell) => strength(cell) * sign > 0)
      .sort((a, b) => (strength(b) - strength(a)) * sign)
      .slice(0, MOST_PAIRS);
  return [...side(1), ...side(-1)].sort((a, b) => b.summary.score.mean - a.summary.score.mean);
}
