import { type PlotOptions, plot } from '@observablehq/plot';
import type { Canvas } from './canvas.ts';
import { cleanName } from './names.ts';
import { CHART_FONT, PALETTES } from './palette.ts';
import { writeSvg } from './write-svg.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws a chart and makes it fit for a strict page: no style of its own, and names where readers of screens look for them. */
export function drawPlot(canvas: Canvas, options: PlotOptions): string {
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
  for (const title of Array.from(svg.querySelectorAll('title')))
    title.textContent = cleanName(title.textContent ?? '');
  for (const link of Array.from(svg.querySelectorAll('a'))) {
    const title = link.querySelector('title');
    if (title) link.setAttribute('aria-label', title.textContent ?? '');
  }
  // lines of a label would touch
  for (const line of Array.from(svg.querySelectorAll('tspan[y], tspan[dy]')))
    for (const name of ['y', 'dy']) if (line.getAttribute(name) === '1em') line.setAttribute(name, '1.2em');
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', canvas.label);
  svg.removeAttribute('font-family');
  svg.removeAttribute('font-size');
  if (canvas.theme !== 'page') standAlone(svg, canvas, canvas.theme);
  return writeSvg(svg);
}

/** Writes into a chart what it would have from the style of a page. */
function standAlone(svg: Element, canvas: Canvas, theme: 'light' | 'dark'): void {
  const colors = PALETTES[theme];
  for (const element of [svg, ...Array.from(svg.querySelectorAll('*'))])
    for (const name of ['fill', 'stroke']) {
      const color = /^var\(--([\w-]+)\)$/.exec(element.getAttribute(name) ?? '')?.[1];
      if (color !== undefined && colors[color]) element.setAttribute(name, colors[color]);
    }
  svg.setAttribute('xmlns', SVG);
  svg.setAttribute('color', colors.ink!);
  svg.setAttribute('font-family', CHART_FONT.replaceAll('"', ''));
  svg.setAttribute('font-size', '12');
  const ground = canvas.document.createElementNS(SVG, 'rect') as Element;
  ground.setAttribute('width', svg.getAttribute('width')!);
  ground.setAttribute('height', svg.getAttribute('height')!);
  ground.setAttribute('fill', colors.paper!);
  svg.insertBefore(ground, svg.firstChild);
}
