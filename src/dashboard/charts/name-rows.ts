import { text } from '@observablehq/plot';
import type { Canvas } from './canvas.ts';
import { fitName } from './names.ts';

/** The mark that writes the name of each outlet above its row of a chart that has a row for each. */
export function nameRows({ width }: Pick<Canvas, 'width'>, outlets: readonly string[]) {
  return text(outlets, {
    fy: (outlet: string) => outlet,
    text: (outlet: string) => fitName(outlet, width * 0.8),
    frameAnchor: 'top-left',
    dx: 4,
    fontWeight: 600,
    fill: 'currentColor',
    stroke: 'var(--paper)',
    strokeWidth: 4,
  });
}
