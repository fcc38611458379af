import { escapeHtml, escapeValue } from '../../report/html/escape-html.ts';

/** A cell: HTML to show, and the value as it goes into a CSV file. */
export interface Cell {
  readonly html: string;
  readonly value: string | number | null;
}
export interface TableColumn {
  readonly name: string;
  /** Right-aligned. */
  readonly isNumber?: boolean;
  /** Small and in one line, for keys and the like. */
  readonly isKey?: boolean;
}
export interface Table {
  /** Name of the CSV file, without its ending. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table that can be saved as CSV: every cell has its exact value beside what it shows. */
export function viewTable({ name, caption, columns, rows }: Table): string {
  const head = columns
    .map(
      (column) =>
        `<th scope="col"${column.isNumber ? ' class="number"' : ''}>${escapeHtml(column.name)}</th>`,
    )
    .join('');
  const body = rows
    .map((row) => {
      const cells = row.map(({ html, value }, at) => {
        const exact = ` data-value="${value === null ? '' : escapeValue(String(value))}"`;
        if (at === 0) return `<th scope="row"${exact}>${html}</th>`;
        const { isNumber, isKey } = columns[at]!;
        return `<td${isNumber ? ' class="number"' : isKey ? ' class="key-cell"' : ''}${exact}>${html}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('\n');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table data-csv="${escapeHtml(name)}"><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></div>`;
}

export const textCell = (text: string): Cell => ({ html: escapeHtml(text), value: text });
export const linkCell = (html: string, value: string): Cell => ({ html, value });
export const countCell = (count: number): Cell => ({ html: count.toLocaleString('en'), value: count });
/** @param html What is shown of the number. */
export const numberCell = (value: number, html: string): Cell => ({ html: escapeHtml(html), value });
export const emptyCell: Cell = { html: '–', value: null };
