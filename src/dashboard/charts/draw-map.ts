import { axisX, axisY, cell, text } from '@observablehq/plot';
import type { MapCell, MapModel } from '../data/map-model.ts';
import { type LinkedChartOptions, openCanvas } from './canvas.ts';
import { drawPlot } from './draw-plot.ts';
import { describeSummary, showOutlet, showParty } from './labels.ts';
import { fitName, makeRoom, measureText } from './names.ts';
import { gradeMean, onToneColor, signOf, toneColor } from './tone-colors.ts';

const NARROW_ROWS = 12;
const NARROW_COLUMNS = 8;

export function nameHolder({ key, name, outlet, isNarrator }: MapModel['holders'][number]): string {
  return isNarrator ? `${showOutlet(outlet)}, own voice` : showParty({ key, name });
}

/**
 * Holders down, targets across, as an SVG that is no wider than its cells need; a narrow one has the 12 rows and 8 columns with
 * the most stances.
 * @throws QuotestanceError `invalid-option`.
 */
export function drawMap(model: MapModel, options: LinkedChartOptions<MapCell> = {}): string {
  const canvas = openCanvas(options, 'stances by holder and target');
  const rows = chooseBusiest(model, 'holder', canvas.isNarrow ? NARROW_ROWS : Number.POSITIVE_INFINITY);
  const columns = chooseBusiest(model, 'target', canvas.isNarrow ? NARROW_COLUMNS : Number.POSITIVE_INFINITY);
  const cells = model.cells.filter(({ holder, target }) => rows.includes(holder) && columns.includes(target));
  const room = Math.min(250, canvas.width * 0.42);
  const rowName = (row: number) => {
    const { isNarrator, outlet, ...party } = model.holders[row]!;
    if (!isNarrator) return fitName(showParty(party), room - 12);
    const voice = canvas.isNarrow ? ', own' : ', own voice';
    return fitName(showOutlet(outlet), room - 12 - measureText(voice)) + voice;
  };
  const columnName = (column: number) =>
    fitName(showParty(model.targets[column]!), canvas.isNarrow ? 105 : 155);
  const top = Math.max(40, ...columns.map((column) => measureText(columnName(column)) * 0.76)) + 14;
  const left = makeRoom(rows.map(rowName), 60, room);
  const right = canvas.isNarrow ? 50 : 90;
  const widest = canvas.isNarrow ? 32 : 56;
  const width = Math.min(canvas.width, left + right + columns.length * widest);
  return drawPlot(
    { ...canvas, width },
    {
      height: rows.length * 24 + top + 8,
      marginTop: top,
      marginLeft: left,
      marginRight: right,
      marginBottom: 6,
      x: { type: 'band', domain: columns, label: null, padding: 0.04 },
      y: { type: 'band', domain: rows, label: null, padding: 0.06 },
      marks: [
        axisX({
          anchor: 'top',
          tickFormat: columnName,
          tickRotate: -48,
          tickSize: 0,
          label: null,
          textAnchor: 'start',
          dx: 2,
        } as never),
        axisY({ tickFormat: rowName, tickSize: 0, label: null }),
        cell(cells, {
          x: 'target',
          y: 'holder',
          rx: 2,
          fill: {
            value: ({ summary }: MapCell) => toneColor(gradeMean(summary.score.mean)),
            scale: null,
          } as never,
          title: ({ holder, target, summary }: MapCell) =>
            `${nameHolder(model.holders[holder]!)} on ${showParty(model.targets[target]!)}: ${describeSummary(summary)}`,
          ...(options.linkTo && { href: options.linkTo }),
        }),
        text(cells, {
          x: 'target',
          y: 'holder',
          text: ({ summary }: MapCell) =>
            `${signOf(gradeMean(summary.score.mean))}${canvas.isNarrow ? '' : ` ${summary.n}`}`,
          fontSize: 9.5,
          fill: {
            value: ({ summary }: MapCell) => onToneColor(gradeMean(summary.score.mean)),
            scale: null,
          } as never,
          pointerEvents: 'none',
        }),
      ],
    },
  );
}

function chooseBusiest(
  { cells, holders, targets }: MapModel,
  side: 'holder' | 'target',
  most: number,
): number[] {
  const numbers = (side === 'holder' ? holders : targets).map((_, number) => number);
  const weight = numbers.map((number) =>
    cells.filter((each) => each[side] === number).reduce((sum, { summary }) => sum + summary.n, 0),
  );
  const chosen = new Set(
    [...numbers].sort((a, b) => weight[b]! - weight[a]! || a - b).slice(0, Math.min(most, numbers.length)),
  );
  return numbers.filter((number) => chosen.has(number) && weight[number]! > 0);
}
