import { axisFx, axisY, dot, ruleY } from '@observablehq/plot';
import type { OverviewModel } from '../data/overview-model.ts';
import { type Canvas, makeRoom, shortenName } from './canvas.ts';
import { drawPlot } from './draw-plot.ts';
import { showOutlet, showPercent, VOICE_NAMES } from './labels.ts';

type Row = OverviewModel['outlets'][number];
interface Point {
  readonly row: Row;
  readonly outlet: string;
  readonly side: 'negative' | 'positive';
}
const SIDES = ['negative', 'positive'] as const;
const SIDE_NAMES = { negative: '▼ negative', positive: '▲ positive' } as const;

/** The share of both sides by outlet: its own voice as a dot, those it quotes as a ring. */
export function drawShares(
  canvas: Canvas,
  rows: readonly Row[],
  linkTo: (row: Row, side: Point['side']) => string,
): string {
  const points = rows.flatMap((row) =>
    SIDES.map((side): Point => ({ row, side, outlet: showOutlet(row.outlet) })),
  );
  const outlets = [...new Set(points.map(({ outlet }) => outlet))];
  const name = (outlet: string) => shortenName(outlet, canvas.isNarrow ? 14 : 24);
  const marksOf = (voice: Row['voice'], dy: number) => {
    const own = points.filter(({ row }) => row.voice === voice);
    const place = { y: 'outlet', fx: 'side', dy } as const;
    return [
      ruleY(own, {
        ...place,
        x1: ({ row, side }: Point) => row[side].low,
        x2: ({ row, side }: Point) => row[side].high,
        stroke: { value: ({ side }: Point) => `var(--${side})`, scale: null } as never,
        strokeWidth: 1.5,
      }),
      dot(own, {
        ...place,
        x: ({ row, side }: Point) => row[side].share,
        r: 4,
        fill: {
          value: ({ side }: Point) => (voice === 'narration' ? `var(--${side})` : 'var(--paper)'),
          scale: null,
        } as never,
        stroke: { value: ({ side }: Point) => `var(--${side})`, scale: null } as never,
        symbol: voice === 'narration' ? 'circle' : 'diamond2',
        strokeWidth: 1.5,
        title: ({ row, side, outlet }: Point) =>
          `${outlet}, ${VOICE_NAMES[voice]}, ${side}: ${showPercent(row[side].share)} (${showPercent(row[side].low)} to ${showPercent(row[side].high)}), n ${row.n}`,
        href: ({ row, side }: Point) => linkTo(row, side),
      }),
    ];
  };
  return drawPlot(canvas, 'shares of negative and positive stances by outlet and voice', {
    height: outlets.length * 32 + 52,
    marginLeft: makeRoom(outlets.map(name), 40, canvas.width * 0.4),
    marginRight: 12,
    marginTop: 24,
    marginBottom: 28,
    x: {
      domain: [0, 1],
      label: null,
      ticks: canvas.isNarrow ? [0, 0.5] : [0, 0.25, 0.5, 0.75],
      tickFormat: showPercent,
      grid: true,
    },
    y: { domain: outlets, label: null },
    fx: { domain: SIDES, label: null, padding: 0.08 },
    marks: [
      axisFx({ anchor: 'top', tickFormat: (side: Point['side']) => SIDE_NAMES[side], label: null }),
      axisY({ tickFormat: name, tickSize: 0, label: null, fx: 'negative' } as never),
      ...marksOf('narration', -5),
      ...marksOf('quotation', 5),
    ],
  });
}
