import { axisY, barX, ruleX, text } from '@observablehq/plot';
import { type Canvas, makeRoom, shortenName } from './canvas.ts';
import { drawPlot } from './draw-plot.ts';

export interface NamedBar {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly title: string;
  readonly link: string;
}

/** Names with a bar and its number each, in the order given. */
export function drawBars(canvas: Canvas, label: string, bars: readonly NamedBar[]): string {
  const most = canvas.isNarrow ? 18 : 30;
  const names = new Map(bars.map(({ id, name }) => [id, shortenName(name, most)]));
  return drawPlot(canvas, label, {
    height: bars.length * 22 + 12,
    marginLeft: makeRoom([...names.values()], 40, canvas.width * 0.45),
    marginRight: 44,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null },
    y: { domain: bars.map(({ id }) => id), label: null, padding: 0.25 },
    marks: [
      axisY({ tickFormat: (id: string) => names.get(id) ?? id, tickSize: 0, label: null }),
      barX(bars, { x: 'count', y: 'id', fill: 'var(--accent)', title: 'title', href: 'link' }),
      text(bars, {
        x: 'count',
        y: 'id',
        text: ({ count }: NamedBar) => count.toLocaleString('en'),
        textAnchor: 'start',
        dx: 4,
        fill: 'currentColor',
      }),
      ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.5 }),
    ],
  });
}
