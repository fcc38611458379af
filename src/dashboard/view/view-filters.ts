import { escapeHtml, escapeValue } from '../../report/html/escape-html.ts';
import { TONES } from '../../stance/stance.ts';
import { showOutlet, showParty, VOICE_NAMES } from '../charts/labels.ts';
import { showMonth } from '../charts/months.ts';
import { cleanName } from '../charts/names.ts';
import { type Filters, isFiltered, NO_FILTERS } from '../data/filters.ts';
import { POLARITIES } from '../data/polarity.ts';
import { type ViewContext, viewName } from './view-context.ts';

/** The row of choices above charts and lists. */
export interface FilterForm {
  /** The page itself, to which the form leads. */
  readonly action: string;
  /** Whether its lists can be searched for words; false by default. */
  readonly hasSearch?: boolean | undefined;
  /** Whether an entity can be chosen; true by default. */
  readonly hasEntity?: boolean | undefined;
  /** How many of the catalog's entities can be chosen. */
  readonly choices: number;
  /** Whether it works without script: a server answers it; false by default. */
  readonly isLive?: boolean | undefined;
}

/** The form of the filters, as HTML. */
export function viewFilters({ catalog, ...context }: ViewContext, form: FilterForm): string {
  const filters = { ...NO_FILTERS, ...context.filters };
  const months = catalog.months.filter((month) => month !== null);
  const monthOptions = months.map((month) => [month, showMonth(month)] as const);
  const known = catalog.entities.slice(0, form.choices);
  const chosen = catalog.entities.find(({ key }) => key === filters.entity);
  const entities = [...known, ...(chosen && !known.includes(chosen) ? [chosen] : [])]
    .map(({ key, name }) => [key, cleanName(name).slice(0, 60)] as const)
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
  const foreign: (readonly [string, string])[] =
    filters.entity !== null && !chosen ? [[filters.entity, cleanName(filters.entity)]] : [];
  const fields = [
    viewSelect('from', 'From', filters.from, monthOptions),
    viewSelect('to', 'To', filters.to, monthOptions),
    viewSelect(
      'outlet',
      'Outlet',
      filters.outlet,
      catalog.outlets.flatMap((outlet) => (outlet === null ? [] : [[outlet, showOutlet(outlet)] as const])),
    ),
    form.hasEntity !== false ? viewSelect('entity', 'Entity', filters.entity, [...foreign, ...entities]) : '',
    viewSelect('tone', 'Tone', filters.tone, [
      ...POLARITIES.map((side) => [side, side === 'neutral' ? 'neutral' : `all ${side}`] as const),
      ...TONES.filter((tone) => tone !== 'neutral').map((tone) => [tone, tone] as const),
    ]),
    viewSelect('voice', 'Voice', filters.voice, [
      ['narration', VOICE_NAMES.narration],
      ['quotation', VOICE_NAMES.quotation],
    ]),
    form.hasSearch
      ? `<label>Words<input type="search" name="search" value="${escapeValue(filters.search ?? '')}" maxlength="300"></label>`
      : '',
    form.hasSearch ? viewHidden(filters) : '',
  ];
  return `<form class="filters" method="get" action="${escapeHtml(form.action)}" aria-label="Filters"${form.isLive ? '' : ' hidden'}>
${fields.filter(Boolean).join('\n')}
<button type="submit">Show</button> <a class="clear" href="${escapeHtml(form.action)}"${isFiltered(filters) ? '' : ' hidden'}>Clear</a>
</form>`;
}

/** Holder and target come from marks of charts; they are shown, and can be cleared. */
function viewHidden({ holder, target }: Filters): string {
  return (
    [
      ['holder', holder],
      ['target', target],
    ] as const
  )
    .map(
      ([name, value]) =>
        `<input type="hidden" name="${name}" value="${escapeValue(value ?? '')}"${value === null ? ' disabled' : ''}>`,
    )
    .join('');
}

function viewSelect(
  name: string,
  label: string,
  chosen: string | null,
  options: readonly (readonly [string, string])[],
): string {
  const items = options.map(
    ([value, words]) =>
      `<option value="${escapeValue(value)}"${value === chosen ? ' selected' : ''}>${escapeHtml(words)}</option>`,
  );
  return `<label>${label}<select name="${name}"><option value="">all</option>${items.join('')}</select></label>`;
}

/** What a list is of, in words. */
export function viewChosen({ catalog, filters }: ViewContext): string {
  const { holder, target } = { ...NO_FILTERS, ...filters };
  const nameOf = (key: string) =>
    viewName(showParty({ key, name: catalog.entities.find((each) => each.key === key)?.name ?? key }));
  if (holder === null && target === null) return '';
  if (holder === null) return `<p class="lead">What is said of <b>${nameOf(target!)}</b>.</p>`;
  if (target === null) return `<p class="lead">What <b>${nameOf(holder)}</b> says of others.</p>`;
  return `<p class="lead">What <b>${nameOf(holder)}</b> says of <b>${nameOf(target)}</b>.</p>`;
}
