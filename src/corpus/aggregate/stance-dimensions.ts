import type { Report, Stance } from '../../report/schema.ts';
import type { GroupValues } from './group-table.ts';
import type { LinkedReport, SettledKeys } from './linked-report.ts';
import { monthOf, yearOf } from './period.ts';

/**
 * What stances can be grouped by:
 * - `outlet`: `article.outlet`, null where it is missing;
 * - `month`, `year`: of `article.publishedAt`, by `monthOf` and `yearOf`;
 * - `holder`: the settled key of the holder, or `narrator`, or `unattributed`;
 * - `target`: the settled key of the target;
 * - `voice`: `narration` where the holder's kind is `narrator`, otherwise `quotation`.
 */
export const STANCE_DIMENSIONS = ['outlet', 'month', 'year', 'holder', 'target', 'voice'] as const;
export type StanceDimension = (typeof STANCE_DIMENSIONS)[number];
export const ARTICLE_DIMENSIONS = ['outlet', 'month', 'year'] as const;
export type ArticleDimension = (typeof ARTICLE_DIMENSIONS)[number];
export type Voice = 'narration' | 'quotation';

/** What a row says of its group. */
export interface DimensionFields {
  outlet: { readonly outlet: string | null };
  month: { readonly month: string | null };
  year: { readonly year: string | null };
  holder: { readonly holder: string; readonly holderName: string };
  target: { readonly target: string; readonly targetName: string };
  voice: { readonly voice: Voice };
}

type Together<U> = (U extends unknown ? (part: U) => void : never) extends (whole: infer W) => void
  ? W
  : never;
/** The fields of the dimensions that a row is grouped by, and no others. */
export type FieldsOf<D extends StanceDimension> = [D] extends [never]
  ? unknown
  : Together<DimensionFields[D]>;

export const voiceOf = ({ holder }: Stance): Voice =>
  holder.kind === 'narrator' ? 'narration' : 'quotation';

export function readArticleDimension({ article }: Report, dimension: ArticleDimension): string | null {
  if (dimension === 'outlet') return article.outlet ?? null;
  return dimension === 'month' ? monthOf(article.publishedAt) : yearOf(article.publishedAt);
}

export function readDimension(
  linked: LinkedReport,
  stance: Stance,
  dimension: StanceDimension,
): string | null {
  switch (dimension) {
    case 'holder':
      return linked.keyOfHolder(stance.holder);
    case 'target':
      return linked.keyOf(stance.target.entityId);
    case 'voice':
      return voiceOf(stance);
    default:
      return readArticleDimension(linked.report, dimension);
  }
}

/** The values of a group, with its keys settled. */
export function settleValues(
  values: GroupValues,
  dimensions: readonly StanceDimension[],
  { resolve }: SettledKeys,
): GroupValues {
  return values.map((value, at) =>
    dimensions[at] === 'holder' || dimensions[at] === 'target' ? resolve(value!) : value,
  );
}

export function describeDimensions<D extends StanceDimension>(
  values: GroupValues,
  dimensions: readonly D[],
  { nameOf }: Pick<SettledKeys, 'nameOf'>,
): FieldsOf<D> {
  const fields: Record<string, string | null> = {};
  for (const [at, dimension] of dimensions.entries()) {
    const value = values[at]!;
    fields[dimension] = value;
    if (dimension === 'holder' || dimension === 'target') fields[`${dimension}Name`] = nameOf(value!);
  }
  return fields as FieldsOf<D>;
}
