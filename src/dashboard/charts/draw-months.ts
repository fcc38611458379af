import { dot, line, ruleX, ruleY } from '@observablehq/plot';
import type { EdgeSummary } from '../data/edges.ts';
import { type LinkedChartOptions, openCanvas } from './canvas.ts';
import { showBound } from './draw-means.ts';
import { drawPlot } from './draw-plot.ts';
import { describeSummary, hasInterval, showOutlet } from './labels.ts';
import { chooseTicks, fillMonths, showMonth, showTick } from './months.ts';
import { nameRows } from './name-rows.ts';
import { gradeMean, signOf, toneColor } from './tone-colors.ts';

/** A mean of one month. */
export interface MonthMean {
  /** As "2024-05". */
  readonly month: string;
  /** A row of its own each; undefined for one row without a name. */
  readonly outlet?: string | null | undefined;
  readonly summary: EdgeSummary;
}

/**
 * Means with their intervals month by month, as an SVG, a row of its own for each outlet where they are told apart. A mean of one
 * article has no interval.
 * @throws QuotestanceError `invalid-option`.
 */
export function drawMonths(
  points: readonly MonthMean[],
  options: LinkedChartOptions<MonthMean> = {},
): string {
  const canvas = openCanvas(options, 'mean stance by month');
  const months = fillMonths(points.map(({ month }) => month));
  const isSplit = points.some(({ outlet }) => outlet !== undefined);
  const outletOf = ({ outlet }: MonthMean) => showOutlet(outlet ?? null);
  const outlets = [...new Set(points.map(outletOf))];
  const facet = isSplit ? { fy: outletOf } : {};
  return drawPlot(canvas, {
    height: isSplit ? outlets.length * 84 + 50 : 246,
    marginLeft: 42,
    marginRight: 8,
    marginTop: 8,
    marginBottom: 40,
    x: {
      type: 'point',
      domain: months,
      label: null,
      ticks: chooseTicks(months, canvas.isNarrow ? 6 : 12),
      tickFormat: showTick,
      tickSize: 3,
    },
    y: {
      // above each row of its own stands its name
      domain: [-1, isSplit ? 1.9 : 1],
      label: null,
      ticks: isSplit ? [-1, 0, 1] : [-1, -0.5, 0, 0.5, 1],
      tickFormat: showBound,
      grid: true,
      tickSize: 0,
    },
    ...(isSplit && { fy: { domain: outlets, axis: null, padding: 0.14 } }),
    marks: [
      ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.5 }),
      ruleX(points.filter(hasInterval), {
        ...facet,
        x: 'month',
        y1: ({ summary }: MonthMean) => summary.score.low,
        y2: ({ summary }: MonthMean) => summary.score.high,
        stroke: 'currentColor',
        strokeOpacity: 0.35,
      }),
      line(points, {
        ...facet,
        x: 'month',
        y: ({ summary }: MonthMean) => summary.score.mean,
        ...(isSplit && { z: outletOf }),
        stroke: 'currentColor',
        strokeOpacity: 0.5,
      }),
      dot(points, {
        ...facet,
        x: 'month',
        y: ({ summary }: MonthMean) => summary.score.mean,
        r: isSplit ? 3.5 : 4.5,
        fill: {
          value: ({ summary }: MonthMean) => toneColor(gradeMean(summary.score.mean)),
          scale: null,
        } as never,
        stroke: 'currentColor',
        strokeWidth: 0.75,
        title: (point: MonthMean) =>
          `${isSplit ? `${outletOf(point)}, ` : ''}${showMonth(point.month)}: ${signOf(gradeMean(point.summary.score.mean))} ${describeSummary(point.summary)}`,
        ...(options.linkTo && { href: options.linkTo }),
      }),
      ...(isSplit ? [nameRows(canvas, outlets)] : []),
    ],
  });
}
