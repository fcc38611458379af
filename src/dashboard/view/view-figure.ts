import { escapeHtml } from '../../report/html/escape-html.ts';
import type { ChartOptions } from '../charts/canvas.ts';
import type { ViewContext } from './view-context.ts';
import { type Table, viewTable } from './view-table.ts';

export interface Figure {
  /** Also the name of its files. */
  readonly id: string;
  readonly title: string;
  /** HTML: how to read it. */
  readonly note?: string;
  /** Over both columns of the page. */
  readonly isWide?: boolean;
  readonly isEmpty: boolean;
  readonly draw: (options: ChartOptions) => string;
  readonly table: Table;
}

/** Widths that charts are drawn for: half a page, a page, a telephone. */
const HALF = 570;
const WHOLE = 1180;
export const NARROW = 356;

/** A chart, for wide screens and for narrow ones, with its numbers as a table. */
export function viewFigure({ document }: ViewContext, figure: Figure): string {
  const { id, title, note, isWide = false, isEmpty, draw, table } = figure;
  const heading = `<figcaption><h2 id="${id}-title">${escapeHtml(title)}</h2>${note ? `<p>${note}</p>` : ''}</figcaption>`;
  const className = `figure${isWide ? ' whole' : ''}`;
  if (isEmpty)
    return `<figure class="${className}" id="${id}" aria-labelledby="${id}-title">${heading}<p class="empty">Nothing here for these filters.</p></figure>`;
  const wide = draw({ document, theme: 'page', width: isWide ? WHOLE : HALF });
  const narrow = draw({ document, theme: 'page', width: NARROW });
  return `<figure class="${className}" id="${id}" aria-labelledby="${id}-title">${heading}
<div class="chart on-wide">${wide}</div><div class="chart on-narrow">${narrow}</div>
<details class="numbers"><summary>Numbers<span class="aloud"> of ${escapeHtml(title)}</span></summary>${viewTable(table)}</details></figure>`;
}
