import { axisY, dot, ruleX, ruleY, text } from '@observablehq/plot';
import type { EdgeSummary } from '../data/edges.ts';
import { type Canvas, makeRoom, shortenName } from './canvas.ts';
import { drawPlot } from './draw-plot.ts';
import { describeSummary } from './labels.ts';
import { gradeMean, signOf, toneColor } from './tone-colors.ts';

export interface NamedMean {
  readonly id: string;
  readonly name: string;
  /** Hollow: said by others. */
  readonly isQuoted?: boolean;
  readonly summary: EdgeSummary;
  readonly link: string;
}

/** Means with their intervals on the scale from −1 to 1, a row each; two of the same row stand beside each other. */
export function drawMeans(canvas: Canvas, label: string, rows: readonly NamedMean[]): string {
  const names = new Map(rows.map(({ id, name }) => [id, shortenName(name, canvas.isNarrow ? 18 : 28)]));
  const isPaired = rows.length > names.size;
  const marksOf = (own: readonly NamedMean[], isQuoted: boolean) => {
    const dy = isPaired ? (isQuoted ? 5 : -5) : 0;
    const color = {
      value: ({ summary }: NamedMean) => toneColor(gradeMean(summary.score.mean)),
      scale: null,
    } as never;
    return [
      ruleY(own, {
        y: 'id',
        x1: ({ summary }: NamedMean) => summary.score.low,
        x2: ({ summary }: NamedMean) => summary.score.high,
        stroke: 'currentColor',
        strokeOpacity: 0.45,
        dy,
      }),
      dot(own, {
        y: 'id',
        x: ({ summary }: NamedMean) => summary.score.mean,
        r: 4.5,
        symbol: isQuoted ? 'diamond2' : 'circle',
        fill: isQuoted ? 'var(--paper)' : color,
        stroke: isQuoted ? color : 'currentColor',
        strokeWidth: isQuoted ? 2.5 : 0.75,
        title: ({ name, summary }: NamedMean) =>
          `${name}${isPaired ? (isQuoted ? ', quoted voices' : ', own voice') : ''}: ${signOf(gradeMean(summary.score.mean))} ${describeSummary(summary)}`,
        href: 'link',
        dy,
      }),
      text(own, {
        y: 'id',
        text: ({ summary }: NamedMean) => `n ${summary.n}`,
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 6,
        dy,
        fontSize: isPaired ? 10 : 11,
        fill: 'var(--soft)',
      }),
    ];
  };
  return drawPlot(canvas, label, {
    height: names.size * (isPaired ? 30 : 22) + 38,
    marginLeft: makeRoom([...names.values()], 40, canvas.width * 0.45),
    marginRight: 52,
    marginTop: 4,
    marginBottom: 30,
    x: {
      domain: [-1, 1],
      label: null,
      ticks: canvas.isNarrow ? [-1, 0, 1] : [-1, -0.5, 0, 0.5, 1],
      tickFormat: showBound,
      grid: true,
    },
    y: { domain: [...names.keys()], label: null },
    marks: [
      ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.5 }),
      axisY({ tickFormat: (id: string) => names.get(id) ?? id, tickSize: 0, label: null }),
      ...marksOf(
        rows.filter(({ isQuoted }) => !isQuoted),
        false,
      ),
      ...marksOf(
        rows.filter(({ isQuoted }) => isQuoted === true),
        true,
      ),
    ],
  });
}

export function showBound(score: number): string {
  if (score === -1) return '▼ −1';
  if (score === 1) return '▲ +1';
  return score === 0 ? '0' : score > 0 ? `+${score}` : `−${-score}`;
}
