/** What names can stand for, in the order of the model's tags. */
export const NAME_TYPES = ['person', 'organization', 'place', 'group', 'other'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** What words do in an attribution, in the order of the model's tags. */
export const PARTS = ['content', 'speaker', 'cue'] as const;
export type Part = (typeof PARTS)[number];

/** A tag says O, or that a thing of some kind begins (odd) or goes on (even). */
export const NAME_TAGS = 1 + 2 * NAME_TYPES.length;
export const PART_TAGS = 1 + 2 * PARTS.length;
/** Columns of the tag head: names, parts, and whether content is thought or felt rather than said. */
export const TAGS = NAME_TAGS + PART_TAGS + 1;
