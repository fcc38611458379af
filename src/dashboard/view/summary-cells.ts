import { TONES } from '../../stance/stance.ts';
import { hasInterval, showPercent } from '../charts/labels.ts';
import { nameTone } from '../charts/tone-colors.ts';
import { type EdgeSummary, showSigned } from '../data/edges.ts';
import type { ToneCounts } from '../data/overview-model.ts';
import { type Cell, countCell, emptyCell, numberCell, type TableColumn } from './view-table.ts';

/** Columns of a mean with its interval, and what it rests on. */
export const SUMMARY_COLUMNS: readonly TableColumn[] = [
  { name: 'mean', isNumber: true },
  { name: 'low', isNumber: true },
  { name: 'high', isNumber: true },
  { name: 'n', isNumber: true },
  { name: 'articles', isNumber: true },
  { name: 'negative', isNumber: true },
  { name: 'neutral', isNumber: true },
  { name: 'positive', isNumber: true },
];

export function summaryCells(summary: EdgeSummary): Cell[] {
  const { score, n, articles, negative, neutral, positive } = summary;
  const bound = (value: number) =>
    hasInterval({ summary }) ? numberCell(value, showSigned(value)) : emptyCell;
  return [
    numberCell(score.mean, showSigned(score.mean)),
    bound(score.low),
    bound(score.high),
    ...[n, articles, negative, neutral, positive].map(countCell),
  ];
}

/** Columns of stances by tone, and of the shares of both sides. */
export const TONE_COLUMNS: readonly TableColumn[] = [
  { name: 'n', isNumber: true },
  ...TONES.map((_, grade) => ({ name: nameTone(grade), isNumber: true })),
  ...['negative', 'positive'].flatMap((side) => [
    { name: `${side} share`, isNumber: true },
    { name: `${side} low`, isNumber: true },
    { name: `${side} high`, isNumber: true },
  ]),
];

export function toneCells({ n, tones, negative, positive }: ToneCounts): Cell[] {
  return [
    countCell(n),
    ...tones.map(countCell),
    ...[negative, positive].flatMap(({ share, low, high }) =>
      [share, low, high].map((each) => numberCell(each, showPercent(each))),
    ),
  ];
}
