import { NARRATOR } from '../../corpus/link/entity-key.ts';
import type { Catalog } from './catalog.ts';
import { type Filters, isInPeriod, wantedTones } from './filters.ts';

/** What a passage says of somebody. */
export interface PassageStance {
  readonly holder: string;
  readonly holderName: string;
  readonly target: string;
  readonly targetName: string;
  /** 0, hostile, to 6, admiring. */
  readonly tone: number;
  /** Of the evidence alone, -1..1. */
  readonly score: number;
  /** Where the passage is marked in the page of its article. */
  readonly anchor: string;
}

/** A quotation, or words outside of quotations that a stance rests on. */
export interface Passage {
  /** Sequence of the article. */
  readonly article: number;
  readonly title: string | null;
  /** Numbers in the catalog. */
  readonly outlet: number;
  readonly month: number;
  /** As the article has it. */
  readonly published: string | null;
  /** Key of who speaks; `narrator`; null where the speaker is unknown or no entity. */
  readonly speaker: string | null;
  /** Null where nothing names the speaker. */
  readonly speakerName: string | null;
  /** The word that reports, such as "said"; null where there is none. */
  readonly cue: string | null;
  /** direct, mixed or indirect; `narration` for the narrator's own words, `attitude` where he tells of somebody's. */
  readonly kind: string;
  /** As it stands in the article: hostile until it is escaped. */
  readonly text: string;
  readonly stances: readonly PassageStance[];
  /** Where the passage is marked in the page of its article. */
  readonly anchor: string;
  /** Whether the dashboard has a page of the article. */
  readonly hasPage: boolean;
}

/** Passages on one page of a list. */
export const PASSAGES_SHOWN = 50;

/** Whether a passage is one of those that the filters ask for. */
export function isWanted(passage: Passage, catalog: Catalog, filters: Filters): boolean {
  const { entity, holder, target, voice, search } = filters;
  if (!isInPeriod(catalog.months[passage.month] ?? null, filters)) return false;
  if (filters.outlet !== null && catalog.outlets[passage.outlet] !== filters.outlet) return false;
  if (voice !== null && (passage.speaker === NARRATOR ? 'narration' : 'quotation') !== voice) return false;
  const tones = wantedTones(filters);
  if (tones !== null || holder !== null || target !== null) {
    const isHit = passage.stances.some(
      (stance) =>
        (tones === null || tones.has(stance.tone)) &&
        (holder === null || stance.holder === holder) &&
        (target === null || stance.target === target),
    );
    if (!isHit) return false;
  }
  if (
    entity !== null &&
    passage.speaker !== entity &&
    !passage.stances.some((stance) => stance.target === entity || stance.holder === entity)
  )
    return false;
  return (
    search === null ||
    `${passage.text}\n${passage.speakerName ?? ''}\n${passage.title ?? ''}`
      .toLowerCase()
      .includes(search.toLowerCase())
  );
}
