import { arrow, text } from '@observablehq/plot';
import type { MapCell, MapModel } from '../data/map-model.ts';
import { orderByLikeness } from '../data/order-by-likeness.ts';
import { type Canvas, measureText, shortenName } from './canvas.ts';
import { nameHolder } from './draw-map.ts';
import { drawPlot } from './draw-plot.ts';
import { describeSummary, showParty } from './labels.ts';
import { gradeMean, toneColor } from './tone-colors.ts';

const ROW = 23;
const MOST_ARROWS = 60;

interface Arc {
  readonly cell: MapCell;
  readonly from: number;
  readonly to: number;
  readonly grade: number;
}

/**
 * Everybody in one column, allies close together: arrows of criticism bow to the left, those of respect to the right, so that
 * the side tells what the colour does.
 */
export function drawNetwork(canvas: Canvas, model: MapModel, linkTo: (cell: MapCell) => string): string {
  const { nodes, arcs } = arrange(model, canvas.isNarrow ? 12 : 26);
  const most = canvas.isNarrow ? 18 : 30;
  const names = nodes.map(({ name }) => shortenName(name, most));
  const half = Math.max(30, ...names.map(measureText)) / 2 + 6;
  const middle = canvas.width / 2;
  const y = (node: number) => node * ROW + 16;
  const marksOf = (isCritical: boolean, isDown: boolean) => {
    const own = arcs.filter((each) => each.grade < 3 === isCritical && each.to > each.from === isDown);
    const x = middle + (isCritical ? -half : half);
    return arrow(own, {
      x1: x,
      x2: x,
      y1: ({ from }: Arc) => y(from),
      y2: ({ to }: Arc) => y(to),
      bend: (isCritical ? -1 : 1) * (isDown ? 1 : -1) * 62,
      headLength: 9,
      strokeWidth: ({ cell }: Arc) => Math.min(6, 1 + Math.sqrt(cell.summary.n) / 2),
      stroke: { value: ({ grade }: Arc) => toneColor(grade), scale: null } as never,
      title: ({ cell }: Arc) =>
        `${nameHolder(model.holders[cell.holder]!)} on ${showParty(model.targets[cell.target]!)}: ${describeSummary(cell.summary)}`,
      href: ({ cell }: Arc) => linkTo(cell),
    });
  };
  return drawPlot(canvas, 'network of criticism and respect', {
    height: nodes.length * ROW + 16,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      marksOf(true, true),
      marksOf(true, false),
      marksOf(false, true),
      marksOf(false, false),
      text(names, {
        x: middle,
        y: (_: string, node: number) => y(node),
        text: (name: string) => name,
        fill: 'currentColor',
      }),
      text(['▼ criticism'], { x: 4, y: 10, text: String, textAnchor: 'start', fill: 'var(--negative)' }),
      text(['▲ respect'], {
        x: canvas.width - 4,
        y: 10,
        text: String,
        textAnchor: 'end',
        fill: 'var(--positive)',
      }),
    ].flat(),
  });
}

function arrange(model: MapModel, mostNodes: number): { nodes: { name: string }[]; arcs: Arc[] } {
  const idOfHolder = (holder: number) => {
    const { key, outlet, isNarrator } = model.holders[holder]!;
    return isNarrator ? `outlet ${outlet}` : key;
  };
  const weight = ({ summary }: MapCell) => summary.n * Math.abs(summary.score.mean);
  const telling = model.cells
    .filter(
      ({ holder, target, summary }) =>
        gradeMean(summary.score.mean) !== 3 && idOfHolder(holder) !== model.targets[target]!.key,
    )
    .sort((a, b) => weight(b) - weight(a) || a.holder - b.holder || a.target - b.target)
    .slice(0, MOST_ARROWS);
  const names = new Map<string, string>();
  const kept = telling.filter(({ holder, target }) => {
    const ids = [idOfHolder(holder), model.targets[target]!.key];
    const missing = ids.filter((id) => !names.has(id));
    if (names.size + missing.length > mostNodes) return false;
    names.set(ids[0]!, nameHolder(model.holders[holder]!));
    names.set(ids[1]!, showParty(model.targets[target]!));
    return true;
  });
  const ids = [...names.keys()];
  const size = ids.length;
  // what each says of all, and what all say of each
  const vectors = ids.map(() => Array<number>(size * 2).fill(0));
  for (const { holder, target, summary } of kept) {
    const [from, to] = [ids.indexOf(idOfHolder(holder)), ids.indexOf(model.targets[target]!.key)];
    vectors[from]![to] = summary.score.mean;
    vectors[to]![size + from] = summary.score.mean;
  }
  const order = orderByLikeness(vectors);
  return {
    nodes: order.map((at) => ({ name: names.get(ids[at]!)! })),
    arcs: kept.map((cell) => ({
      cell,
      from: order.indexOf(ids.indexOf(idOfHolder(cell.holder))),
      to: order.indexOf(ids.indexOf(model.targets[cell.target]!.key)),
      grade: gradeMean(cell.summary.score.mean),
    })),
  };
}
