/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { saveFile, writeCsv, writePng, writeSvg } from './save-files.ts';

/** Gives charts and tables what they have only with script: files to save, and one stop of the tab key a chart. */
export function equipFigures(content: Element): void {
  for (const table of content.querySelectorAll<HTMLTableElement>('table[data-csv]')) {
    const name = table.dataset.csv!;
    const save = makeButton('CSV', `Save the table as CSV: ${table.caption?.textContent ?? name}`, () =>
      saveFile(`${name}.csv`, new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' })),
    );
    const tools = document.createElement('p');
    tools.className = 'tools';
    tools.append(save);
    const figure = table.closest('.figure');
    if (figure) addChartButtons(figure, tools);
    (figure ?? table.closest('.scroll'))!.append(...(figure ? [tools] : []));
    if (!figure) table.closest('.scroll')!.before(tools);
  }
  for (const svg of content.querySelectorAll('.chart svg')) {
    const marks = [...svg.querySelectorAll<SVGAElement>('a')];
    marks.forEach((mark, at) => {
      mark.setAttribute('tabindex', at === 0 ? '0' : '-1');
    });
    svg.addEventListener('keydown', (event) => moveFocus(event as KeyboardEvent, marks));
  }
}

function addChartButtons(figure: Element, tools: Element): void {
  const shown = () =>
    [...figure.querySelectorAll<SVGSVGElement>('.chart svg')].find((svg) => svg.getClientRects().length > 0);
  if (!figure.querySelector('.chart svg')) return;
  const title = figure.querySelector('h2')?.textContent ?? figure.id;
  tools.append(
    makeButton('SVG', `Save the chart as SVG: ${title}`, () => {
      const svg = shown();
      if (svg) saveFile(`${figure.id}.svg`, new Blob([writeSvg(svg)], { type: 'image/svg+xml' }));
    }),
    makeButton('PNG', `Save the chart as PNG: ${title}`, async () => {
      const svg = shown();
      if (svg) saveFile(`${figure.id}.png`, await writePng(svg));
    }),
  );
}

function makeButton(words: string, label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', act);
  return button;
}

/** The arrow keys go from mark to mark, to the nearest one that way. */
function moveFocus(event: KeyboardEvent, marks: readonly SVGAElement[]): void {
  const current = marks.find((mark) => mark === document.activeElement);
  const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
  if (!current || !way) return;
  event.preventDefault();
  const middle = (mark: Element) => {
    const { x, y, width, height } = mark.getBoundingClientRect();
    return [x + width / 2, y + height / 2] as const;
  };
  const [x, y] = middle(current);
  let best: SVGAElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const [dx, dy] = [middle(mark)[0] - x, middle(mark)[1] - y];
    const along = dx * way[0]! + dy * way[1]!;
    const aside = Math.abs(dx * way[1]!) + Math.abs(dy * way[0]!);
    const distance = along + aside * 3;
    if (mark !== current && along > 0.5 && distance < least) [best, least] = [mark, distance];
  }
  if (!best) return;
  current.setAttribute('tabindex', '-1');
  best.setAttribute('tabindex', '0');
  best.focus();
}
