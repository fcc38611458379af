import { axisY, dot, ruleX, ruleY, text } from '@observablehq/plot';
import type { EdgeSummary } from '../data/edges.ts';
import { type ChartOptions, openCanvas } from './canvas.ts';
import { drawPlot } from './draw-plot.ts';
import { describeSummary, hasInterval, showParty } from './labels.ts';
import { fitName, makeRoom } from './names.ts';
import { gradeMean, signOf, toneColor } from './tone-colors.ts';

/** A name with a mean. */
export interface NamedMean {
  /** Such as the key of an entity: two means of one key share a row; by default the name. */
  readonly key?: string | undefined;
  readonly name: string;
  /** Hollow: said by others. */
  readonly isQuoted?: boolean | undefined;
  readonly summary: EdgeSummary;
  /** Where the mean leads to; nowhere by default. */
  readonly link?: string | null | undefined;
}

/**
 * Means with their intervals on the scale from −1 to 1, a row each, as an SVG; an own voice and a quoted one of the same row stand
 * beside each other. A mean of one article has no interval.
 * @throws QuotestanceError `invalid-option`.
 */
export function drawMeans(given: readonly NamedMean[], options: ChartOptions = {}): string {
  const canvas = openCanvas(options, 'mean stances');
  const rows = given.map((row) => {
    const key = row.key ?? row.name;
    return { ...row, key, name: showParty({ key, name: row.name }) };
  });
  const room = canvas.width * (canvas.isNarrow ? 0.56 : 0.45);
  const names = new Map(rows.map(({ key, name }) => [key, fitName(name, room - 12)]));
  const isPaired = rows.length > names.size;
  const marksOf = (own: readonly NamedMean[], isQuoted: boolean) => {
    const dy = isPaired ? (isQuoted ? 7 : -7) : 0;
    const color = {
      value: ({ summary }: NamedMean) => toneColor(gradeMean(summary.score.mean)),
      scale: null,
    } as never;
    return [
      ruleY(own.filter(hasInterval), {
        y: 'key',
        x1: ({ summary }: NamedMean) => summary.score.low,
        x2: ({ summary }: NamedMean) => summary.score.high,
        stroke: 'currentColor',
        strokeOpacity: 0.45,
        dy,
      }),
      dot(own, {
        y: 'key',
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
        y: 'key',
        text: ({ summary }: NamedMean) => `n ${summary.n}`,
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 6,
        dy,
        fontSize: 11,
        fill: 'var(--soft)',
      }),
    ];
  };
  return drawPlot(canvas, {
    height: names.size * (isPaired ? 36 : 22) + 38,
    marginLeft: makeRoom([...names.values()], 40, room),
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
      axisY({ tickFormat: (key: string) => names.get(key) ?? key, tickSize: 0, label: null }),
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
