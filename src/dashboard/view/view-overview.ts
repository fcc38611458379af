import { drawBars } from '../charts/draw-bars.ts';
import { drawShares } from '../charts/draw-shares.ts';
import { drawTimeline } from '../charts/draw-timeline.ts';
import { drawTones } from '../charts/draw-tones.ts';
import { showOutlet, showPercent, VOICE_NAMES } from '../charts/labels.ts';
import { showMonth } from '../charts/months.ts';
import { nameTone } from '../charts/tone-colors.ts';
import type { OverviewModel } from '../data/overview-model.ts';
import { SUMMARY_NOTE } from './notes.ts';
import { TONE_COLUMNS, toneCells } from './summary-cells.ts';
import { linkEntity, linkPassages, type ViewContext, viewParty } from './view-context.ts';
import { viewFigure } from './view-figure.ts';
import { VOICE_KEY, viewToneKey } from './view-keys.ts';
import { countCell, linkCell, textCell } from './view-table.ts';

/** The middle of the first page, as HTML: how much, by whom, about whom, in which tone. */
export function viewOverview(context: ViewContext, model: OverviewModel): string {
  const { catalog } = context;
  const { unit } = model;
  return `<p class="lead"><b>${model.total.toLocaleString('en')}</b> ${unit}${unit === 'articles' ? `, <b>${model.stances.toLocaleString('en')}</b> stances` : ''}. ${SUMMARY_NOTE}</p>
<div class="figures">
${viewFigure(context, {
  id: 'timeline',
  title: unit === 'articles' ? 'Articles by outlet and month' : 'Stances by outlet and month',
  isEmpty: model.timeline.every(({ month }) => month === null),
  draw: (options) =>
    drawTimeline(model, {
      ...options,
      linkTo: ({ outlet, month }) => linkPassages(context, { outlet, from: month, to: month }),
    }),
  table: {
    name: 'timeline',
    caption: `${unit} by outlet and month`,
    columns: [{ name: 'outlet' }, { name: 'month' }, { name: unit, isNumber: true }],
    rows: model.timeline.map(({ outlet, month, count }) => [
      { ...textCell(showOutlet(outlet)), value: outlet },
      linkCell(showMonth(month), month ?? ''),
      countCell(count),
    ]),
  },
})}
${viewFigure(context, {
  id: 'covered',
  title: unit === 'articles' ? 'Most covered' : 'Most judged',
  note:
    unit === 'articles'
      ? 'Articles that mention them. Each bar leads to a page.'
      : 'Stances toward them. Each bar leads to a page.',
  isEmpty: model.covered.length === 0,
  draw: (options) =>
    drawBars(
      model.covered.map(({ entity, count, toward }) => {
        const { key, name } = catalog.entities[entity]!;
        return {
          key,
          name,
          count,
          title: `${name}: ${count} ${unit}; of ${toward.n} stances toward it ${showPercent(toward.negative.share)} negative, ${showPercent(toward.positive.share)} positive`,
          link: linkEntity(context, key) ?? linkPassages(context, { entity: key }),
        };
      }),
      { ...options, label: `most covered, ${unit}` },
    ),
  table: {
    name: 'covered',
    caption: `Most covered, ${unit}, and stances toward them`,
    columns: [
      { name: 'entity' },
      { name: 'key', isKey: true },
      { name: unit, isNumber: true },
      ...TONE_COLUMNS,
    ],
    rows: model.covered.map(({ entity, count, toward }) => {
      const { key, name } = catalog.entities[entity]!;
      return [
        linkCell(viewParty(context, { key, name }), name),
        textCell(key),
        countCell(count),
        ...toneCells(toward),
      ];
    }),
  },
})}
${viewFigure(context, {
  id: 'tones',
  title: 'Tones, in narration and in quotation',
  note: `Left of the dotted line what is negative, right of it what is positive.${viewToneKey()}`,
  isEmpty: model.tones.length === 0,
  draw: (options) =>
    drawTones(model.tones, {
      ...options,
      linkTo: ({ voice, grade }) => linkPassages(context, { voice, tone: nameTone(grade) }),
    }),
  table: {
    name: 'tones',
    caption: 'Stances by voice and tone',
    columns: [{ name: 'voice' }, ...TONE_COLUMNS],
    rows: model.tones.map((row) => [
      { ...textCell(VOICE_NAMES[row.voice]), value: row.voice },
      ...toneCells(row),
    ]),
  },
})}
${viewFigure(context, {
  id: 'shares',
  title: 'Narration against quotation, by outlet',
  note: `Share of negative and positive stances${context.filters?.tone ? ', of the chosen tones alone,' : ''} with 95% intervals. ${VOICE_KEY}`,
  isEmpty: model.outlets.length === 0,
  draw: (options) =>
    drawShares(model.outlets, {
      ...options,
      linkTo: ({ row: { outlet, voice }, side }) => linkPassages(context, { outlet, voice, tone: side }),
    }),
  table: {
    name: 'shares',
    caption: 'Stances by outlet, voice and tone',
    columns: [{ name: 'outlet' }, { name: 'voice' }, ...TONE_COLUMNS],
    rows: model.outlets.map((row) => [
      { ...textCell(showOutlet(row.outlet)), value: row.outlet },
      { ...textCell(VOICE_NAMES[row.voice]), value: row.voice },
      ...toneCells(row),
    ]),
  },
})}
</div>`;
}
