import { type PlotOptions, plot } from '@observablehq/plot';
import { type Canvas, cleanName } from './canvas.ts';

/** Draws a chart and makes it fit for a strict page: no style of its own, and names where readers of screens look for them. */
export function drawPlot(canvas: Canvas, label: string, options: PlotOptions): string {
  const svg = plot({
    document: canvas.document,
    width: canvas.width,
    className: 'plot',
    ...options,
  } as PlotOptions) as unknown as Element;
  for (const style of Array.from(svg.querySelectorAll('style'))) style.remove();
  // a name on a bare group is none that may be there
  for (const group of Array.from(svg.querySelectorAll('g[aria-label], g[aria-description]'))) {
    group.removeAttribute('aria-label');
    group.removeAttribute('aria-description');
  }
  for (const link of Array.from(svg.querySelectorAll('a'))) {
    const title = link.querySelector('title');
    if (!title) continue;
    title.textContent = cleanName(title.textContent ?? '');
    link.setAttribute('aria-label', title.textContent);
  }
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', label);
  svg.removeAttribute('font-family');
  svg.removeAttribute('font-size');
  return svg.outerHTML;
}
