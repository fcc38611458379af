import { barY, ruleY } from '@observablehq/plot';
import type { OverviewModel } from '../data/overview-model.ts';
import { type LinkedChartOptions, openCanvas } from './canvas.ts';
import { drawPlot } from './draw-plot.ts';
import { showOutlet } from './labels.ts';
import { chooseTicks, fillMonths, showMonth, showTick } from './months.ts';
import { nameRows } from './name-rows.ts';

/** What an outlet has in a month. */
export type TimelineBar = OverviewModel['timeline'][number];

/**
 * Articles or stances month by month, as an SVG with one row of bars an outlet.
 * @throws QuotestanceError `invalid-option`.
 */
export function drawTimeline(
  { timeline, unit }: Pick<OverviewModel, 'timeline' | 'unit'>,
  options: LinkedChartOptions<TimelineBar> = {},
): string {
  const canvas = openCanvas(options, `${unit} by outlet and month`);
  const dated = timeline.filter(({ month }) => month !== null);
  const months = fillMonths(dated.map(({ month }) => month));
  const outlets = [...new Set(timeline.map(({ outlet }) => showOutlet(outlet)))];
  const most = Math.max(1, ...dated.map(({ count }) => count));
  const outletOf = ({ outlet }: TimelineBar) => showOutlet(outlet);
  return drawPlot(canvas, {
    height: outlets.length * 62 + 52,
    marginTop: 6,
    marginBottom: 40,
    marginLeft: 36,
    marginRight: 4,
    x: {
      domain: months,
      label: null,
      ticks: chooseTicks(months, canvas.isNarrow ? 6 : 12),
      tickFormat: showTick,
      tickSize: 3,
      padding: 0.15,
    },
    // the names of outlets stand above the bars; 0 would touch the number of the row below
    y: { domain: [0, most * 1.4], label: null, ticks: [chooseTick(most)], grid: true, tickSize: 0 },
    fy: { domain: outlets, axis: null, padding: 0.12 },
    marks: [
      barY(dated, {
        x: 'month',
        y: 'count',
        fy: outletOf,
        fill: 'var(--accent)',
        title: (bar: TimelineBar) =>
          `${showOutlet(bar.outlet)}, ${showMonth(bar.month)}: ${bar.count} ${unit}`,
        ...(options.linkTo && { href: options.linkTo }),
      }),
      ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.5 }),
      nameRows(canvas, outlets),
    ],
  });
}

/** The largest of 1, 2, 5, 10, ... that is in the bars. */
function chooseTick(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((digit) => digit * power).find((tick) => tick <= most) ?? 1;
}
