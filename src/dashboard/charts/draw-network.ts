import { arrow, text } from '@observablehq/plot';
import type { MapCell, MapModel } from '../data/map-model.ts';
import { orderByLikeness } from '../data/order-by-likeness.ts';
import { type LinkedChartOptions, openCanvas } from './canvas.ts';
import { nameHolder } from './draw-map.ts';
import { drawPlot } from './draw-plot.ts';
import { describeSummary, showParty } from './labels.ts';
import { fitName, measureText } from './names.ts';
import { gradeMean, toneColor } from './tone-colors.ts';

const ROW = 23;
const MOST_ARROWS = 60;
/** Degrees that an arrow leaves the straight line by, at most. */
const STEEPEST = 62;

interface Arc {
  readonly cell: MapCell;
  readonly from: number;
  readonly to: number;
  readonly grade: number;
}

/**
 * Everybody in one column, allies close together: arrows of criticism bow to the left, those of respect to the right, so that
 * the side tells what the colour does. As an SVG; pairs that are balanced are left out.
 * @throws QuotestanceError `invalid-option`.
 */
export function drawNetwork(model: MapModel, options: LinkedChartOptions<MapCell> = {}): string {
  const canvas = openCanvas(options, 'network of criticism and respect');
  const { nodes, arcs } = arrange(model, canvas.isNarrow ? 12 : 26);
  const names = nodes.map(({ name }) => fitName(name, canvas.width * 0.36));
  const half = Math.max(30, ...names.map(measureText)) / 2 + 6;
  const { left, right, bend } = makeBows(arcs, canvas.width - 2 * half);
  const middle = (canvas.width + left - right) / 2;
  const y = (node: number) => node * ROW + ROW * 1.6;
  const marksOf = (isCritical: boolean, isDown: boolean) => {
    const own = arcs.filter((each) => each.grade < 3 === isCritical && each.to > each.from === isDown);
    const x = middle + (isCritical ? -half : half);
    return arrow(own, {
      x1: x,
      x2: x,
      y1: ({ from }: Arc) => y(from),
      y2: ({ to }: Arc) => y(to),
      bend: (isCritical ? -1 : 1) * (isDown ? 1 : -1) * bend,
      headLength: 9,
      strokeWidth: ({ cell }: Arc) => Math.min(6, 1 + Math.sqrt(cell.summary.n) / 2),
      stroke: { value: ({ grade }: Arc) => toneColor(grade), scale: null } as never,
      title: ({ cell }: Arc) =>
        `${nameHolder(model.holders[cell.holder]!)} on ${showParty(model.targets[cell.target]!)}: ${describeSummary(cell.summary)}`,
      href: ({ cell }: Arc) => options.linkTo?.(cell) ?? null,
    });
  };
  const headings = [
    { words: '◂ criticism', x: middle - half, anchor: 'end', fill: 'var(--negative)' },
    { words: 'respect ▸', x: middle + half, anchor: 'start', fill: 'var(--positive)' },
  ] as const;
  return drawPlot(canvas, {
    height: nodes.length * ROW + ROW * 1.4,
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
      headings.map(({ words, x, anchor, fill }) =>
        text([words], { x, y: 10, text: String, textAnchor: anchor, fill }),
      ),
    ].flat(2),
  });
}

/** Room for the arrows on both sides: as wide as the longest of each side bows out, flatter where there is less. */
function makeBows(arcs: readonly Arc[], room: number): { left: number; right: number; bend: number } {
  const longest = (isCritical: boolean) =>
    Math.max(
      0,
      ...arcs
        .filter(({ grade }) => grade < 3 === isCritical)
        .map(({ from, to }) => Math.abs(from - to) * ROW),
    );
  const lengths = [longest(true), longest(false)] as const;
  // the words above the sides, and the heads of arrows
  const [word, head] = [66, 10];
  // a bow of an arc goes out by half of its chord times the tangent of half of its bend
  const steepest = Math.tan((STEEPEST * Math.PI) / 360);
  const tangent = Math.min(
    steepest,
    (2 * (room - 2 * head)) / Math.max(1, lengths[0] + lengths[1]),
    (2 * (room - word - head)) / Math.max(1, ...lengths),
  );
  const side = (length: number) => Math.max(word, (length / 2) * tangent + head);
  return { left: side(lengths[0]), right: side(lengths[1]), bend: (Math.atan(tangent) * 360) / Math.PI };
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
