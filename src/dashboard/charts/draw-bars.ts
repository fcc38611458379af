import { axisY, barX, ruleX, text } from '@observablehq/plot';
import { type ChartOptions, openCanvas } from './canvas.ts';
import { drawPlot } from './draw-plot.ts';
import { cleanName, fitName, makeRoom } from './names.ts';

/** A name with a count. */
export interface NamedBar {
  /** Tells bars of the same name apart, such as the key of an entity; by default the name. */
  readonly key?: string | undefined;
  readonly name: string;
  /** From 0. */
  readonly count: number;
  /** What is shown on hover; by default name and count. */
  readonly title?: string | undefined;
  /** Where the bar leads to; nowhere by default. */
  readonly link?: string | null | undefined;
}

/**
 * Names with a bar and its number each, in the order given, as an SVG; bars of the same key would lie on each other.
 * @throws QuotestanceError `invalid-option`.
 */
export function drawBars(given: readonly NamedBar[], options: ChartOptions = {}): string {
  const canvas = openCanvas(options, 'bars');
  const bars = given.map((bar) => ({
    ...bar,
    key: bar.key ?? bar.name,
    title: bar.title ?? `${cleanName(bar.name)}: ${bar.count.toLocaleString('en')}`,
  }));
  const room = canvas.width * 0.42;
  const names = new Map(bars.map(({ key, name }) => [key, fitName(name, room - 12)]));
  return drawPlot(canvas, {
    height: bars.length * 22 + 12,
    marginLeft: makeRoom([...names.values()], 40, room),
    marginRight: 44,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null },
    y: { domain: bars.map(({ key }) => key), label: null, padding: 0.25 },
    marks: [
      axisY({ tickFormat: (key: string) => names.get(key) ?? key, tickSize: 0, label: null }),
      barX(bars, { x: 'count', y: 'key', fill: 'var(--accent)', title: 'title', href: 'link' }),
      text(bars, {
        x: 'count',
        y: 'key',
        text: ({ count }: NamedBar) => count.toLocaleString('en'),
        textAnchor: 'start',
        dx: 4,
        fill: 'currentColor',
      }),
      ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.5 }),
    ],
  });
}
