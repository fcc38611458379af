import { axisY, barX, ruleX, text } from '@observablehq/plot';
import type { OverviewModel } from '../data/overview-model.ts';
import { type LinkedChartOptions, openCanvas } from './canvas.ts';
import { drawPlot } from './draw-plot.ts';
import { showPercent, VOICE_NAMES } from './labels.ts';
import { nameTone, onToneColor, toneColor } from './tone-colors.ts';

/** The stances of one voice in one tone. */
export interface TonePiece {
  readonly voice: OverviewModel['tones'][number]['voice'];
  /** 0, hostile, to 6, admiring. */
  readonly grade: number;
  readonly count: number;
  /** Of all stances of the voice, 0..1. */
  readonly share: number;
  /** Where it lies from the middle of neutral, in shares. */
  readonly from: number;
  readonly to: number;
}

/**
 * The seven tones of each voice side by side, the middle of neutral on one line, as an SVG.
 * @throws QuotestanceError `invalid-option`.
 */
export function drawTones(rows: OverviewModel['tones'], options: LinkedChartOptions<TonePiece> = {}): string {
  const canvas = openCanvas(options, 'tones by voice');
  const pieces = rows.flatMap(({ voice, tones, n }) => {
    let at = -(tones[0]! + tones[1]! + tones[2]! + tones[3]! / 2) / n;
    return tones.map((count, grade): TonePiece => {
      const from = at;
      at += count / n;
      return { voice, grade, count, share: count / n, from, to: at };
    });
  });
  const shown = pieces.filter(({ count }) => count > 0);
  return drawPlot(canvas, {
    height: rows.length * (canvas.isNarrow ? 52 : 46) + 34,
    marginLeft: canvas.isNarrow ? 60 : 96,
    marginRight: 20,
    marginTop: 4,
    marginBottom: 28,
    x: {
      label: null,
      ticks: canvas.isNarrow ? 4 : 8,
      tickFormat: (share: number) => showPercent(Math.abs(share)),
      tickSize: 3,
    },
    y: { domain: rows.map(({ voice }) => voice), label: null, padding: 0.2 },
    marks: [
      axisY({
        tickSize: 0,
        label: null,
        tickFormat: (voice: TonePiece['voice']) =>
          canvas.isNarrow ? VOICE_NAMES[voice].replace(' ', '\n') : VOICE_NAMES[voice],
      }),
      barX(shown, {
        x1: 'from',
        x2: 'to',
        y: 'voice',
        fill: { value: ({ grade }: TonePiece) => toneColor(grade), scale: null } as never,
        stroke: 'var(--paper)',
        title: ({ voice, grade, count, share }: TonePiece) =>
          `${VOICE_NAMES[voice]}, ${nameTone(grade)}: ${showPercent(share)}, n ${count}`,
        ...(options.linkTo && { href: options.linkTo }),
      }),
      text(
        shown.filter(({ share }) => share >= (canvas.isNarrow ? 0.13 : 0.07)),
        {
          x: ({ from, to }: TonePiece) => (from + to) / 2,
          y: 'voice',
          text: ({ share }: TonePiece) => showPercent(share),
          fill: { value: ({ grade }: TonePiece) => onToneColor(grade), scale: null } as never,
          pointerEvents: 'none',
        },
      ),
      ruleX([0], { stroke: 'currentColor', strokeDasharray: '2,2', strokeOpacity: 0.6 }),
    ],
  });
}
