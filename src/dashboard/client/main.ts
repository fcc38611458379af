/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type Filters, isFiltered, NO_FILTERS, readFilters, writeFilters } from '../data/filters.ts';
import { PASSAGES_SHOWN } from '../data/passages.ts';
import { equipFigures } from './equip-figures.ts';
import { type Place, renderStatic } from './render-static.ts';
import { showTips } from './show-tips.ts';

const { page = '', root = '', live, entity = null, number = null } = document.body.dataset;
const place: Place = { page, root, entity, number };
const content = document.getElementById('content')!;
const status = document.getElementById('status')!;
const form = document.querySelector<HTMLFormElement>('form.filters');
/** Counts renderings: of two that overlap, the later one is shown. */
let latest = 0;

document.documentElement.classList.add('scripted');
showTips();
equipFigures(content);
carryFilters();
if (form) startFilters(form);
document.body.dataset.ready = 'true';

function startFilters(filters: HTMLFormElement): void {
  filters.hidden = false;
  showChosen(filters, readFilters(location.search));
  if (live !== 'true' && isFiltered(readFilters(location.search))) void render(PASSAGES_SHOWN);
  filters.addEventListener('change', () => change(readForm(filters)));
  filters.addEventListener('submit', (event) => {
    event.preventDefault();
    change(readForm(filters));
  });
  filters.querySelector('.clear')?.addEventListener('click', (event) => {
    event.preventDefault();
    change(NO_FILTERS);
  });
  addEventListener('popstate', () => {
    showChosen(filters, readFilters(location.search));
    void render(PASSAGES_SHOWN);
  });
  content.addEventListener('click', (event) => {
    const more = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-more]') : null;
    if (more) void render(Number(more.dataset.more));
  });
  function change(chosen: Filters) {
    history.pushState(null, '', location.pathname + writeFilters(chosen));
    showChosen(filters, readFilters(location.search));
    void render(PASSAGES_SHOWN);
  }
}

function readForm(filters: HTMLFormElement): Filters {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(filters)) if (typeof value === 'string') query.set(name, value);
  return readFilters(query.toString());
}

function showChosen(filters: HTMLFormElement, chosen: Filters): void {
  for (const field of filters.elements) {
    if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) continue;
    const value = chosen[field.name as keyof Filters] ?? '';
    if (field.type === 'hidden') field.disabled = value === '';
    if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value))
      field.add(new Option(value, value));
    field.value = value;
  }
  filters.querySelector<HTMLElement>('.clear')!.hidden = !isFiltered(chosen);
}

async function render(shown: number): Promise<void> {
  const mine = ++latest;
  content.setAttribute('aria-busy', 'true');
  let html: string;
  try {
    html =
      live === 'true' ? await askServer() : await renderStatic(place, readFilters(location.search), shown);
  } catch (error) {
    html = '';
    status.textContent = (error as Error).message;
  }
  if (mine !== latest) return;
  content.innerHTML = html || '<p class="empty">The data of this page cannot be loaded.</p>';
  content.removeAttribute('aria-busy');
  equipFigures(content);
  carryFilters();
  status.textContent = content.querySelector('.lead')?.textContent ?? '';
}

/** The same page from the server, of which the middle is taken. */
async function askServer(): Promise<string> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) throw new Error(`the server says ${answer.status}`);
  const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return parsed.getElementById('content')?.innerHTML ?? '';
}

/** Pages that can be filtered keep the choice when one goes from one to the other. */
function carryFilters(): void {
  const { from, to, outlet, tone, voice, entity: subject } = readFilters(location.search);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header nav a')) {
    const file = link.getAttribute('href')!.split('?')[0]!;
    if (/(?:index|map|outlets|quotations)\.html$/.test(file))
      link.href = file + writeFilters({ from, to, outlet, tone, voice, entity: subject });
  }
}
