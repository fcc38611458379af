import { axisFx, axisY, dot, ruleY } from '@observablehq/plot';
import type { OverviewModel } from '../data/overview-model.ts';
import { type LinkedChartOptions, openCanvas } from './canvas.ts';
import { drawPlot } from './draw-plot.ts';
import { showOutlet, showPercent, VOICE_NAMES } from './labels.ts';
import { fitName, makeRoom } from './names.ts';

type Row = OverviewModel['outlets'][number];
/** The share of one side in what an outlet says in one voice. */
export interface SharePoint {
  readonly row: Row;
  /** As it is shown. */
  readonly outlet: string;
  readonly side: 'negative' | 'positive';
}
const SIDES = ['negative', 'positive'] as const;
const SIDE_NAMES = { negative: '▼ negative', positive: '▲ positive' } as const;

/**
 * The share of both sides by outlet with its 95% interval, as an SVG: its own voice as a dot, those it quotes as a ring.
 * @throws QuotestanceError `invalid-option`.
 */
export function drawShares(
  rows: OverviewModel['outlets'],
  options: LinkedChartOptions<SharePoint> = {},
): string {
  const canvas = openCanvas(options, 'shares of negative and positive stances by outlet and voice');
  const points = rows.flatMap((row) =>
    SIDES.map((side): SharePoint => ({ row, side, outlet: showOutlet(row.outlet) })),
  );
  const outlets = [...new Set(points.map(({ outlet }) => outlet))];
  const room = canvas.width * 0.34;
  const name = (outlet: string) => fitName(outlet, room - 12);
  const marksOf = (voice: Row['voice'], dy: number) => {
    const own = points.filter(({ row }) => row.voice === voice);
    const place = { y: 'outlet', fx: 'side', dy } as const;
    return [
      ruleY(own, {
        ...place,
        x1: ({ row, side }: SharePoint) => row[side].low,
        x2: ({ row, side }: SharePoint) => row[side].high,
        stroke: { value: ({ side }: SharePoint) => `var(--${side})`, scale: null } as never,
        strokeWidth: 1.5,
      }),
      dot(own, {
        ...place,
        x: ({ row, side }: SharePoint) => row[side].share,
        r: 4,
        fill: {
          value: ({ side }: SharePoint) => (voice === 'narration' ? `var(--${side})` : 'var(--paper)'),
          scale: null,
        } as never,
        stroke: { value: ({ side }: SharePoint) => `var(--${side})`, scale: null } as never,
        symbol: voice === 'narration' ? 'circle' : 'diamond2',
        strokeWidth: 1.5,
        title: ({ row, side, outlet }: SharePoint) =>
          `${outlet}, ${VOICE_NAMES[voice]}, ${side}: ${showPercent(row[side].share)} (${showPercent(row[side].low)} to ${showPercent(row[side].high)}), n ${row.n}`,
        ...(options.linkTo && { href: options.linkTo }),
      }),
    ];
  };
  return drawPlot(canvas, {
    height: outlets.length * 32 + 52,
    marginLeft: makeRoom(outlets.map(name), 40, room),
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
    // a mark at 100% on the left must not touch one at 0% on the right
    fx: { domain: SIDES, label: null, padding: 0.16 },
    marks: [
      axisFx({ anchor: 'top', tickFormat: (side: SharePoint['side']) => SIDE_NAMES[side], label: null }),
      axisY({ tickFormat: name, tickSize: 0, label: null, fx: 'negative' } as never),
      ...marksOf('narration', -5),
      ...marksOf('quotation', 5),
    ],
  });
}
