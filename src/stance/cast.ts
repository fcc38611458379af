import type { StanceInput } from './stance-input.ts';

/** Who of the entities can hold an attitude, and toward whom one is told. All by entity. */
export interface Cast {
  readonly canHold: Uint8Array;
  /** Attitudes toward it are told where a word states them. */
  readonly canBeStated: Uint8Array;
  /** Attitudes toward it are also told where they only sound in what is said of it. */
  readonly canBeTarget: Uint8Array;
  /** Hardly mentioned: what is said around it may well be meant for others. */
  readonly seldomMentioned: Uint8Array;
}

/** A country acts and is spoken of where the article comes back to it; else it is where things happen. */
const FEWEST_PLACE_HOLDING = 3;
const FEWEST_PLACE = 4;
const FEWEST_UNNAMED = 3;
const FEWEST_PERSON = 2;
const FEWEST_OTHER = 3;
/** "The bill": a matter that the article comes back to. */
const FEWEST_ISSUE = 2;

const INDEFINITE = new Set(
  'a an some any no few fewer many most those these people other others another several both two three four'.split(
    ' ',
  ),
);

/** Reads the parts once, so that a question costs one look-up. */
export function castEntities({ mentions, resolution }: StanceInput): Cast {
  const { entities } = resolution;
  const cast: Cast = {
    canHold: new Uint8Array(entities.length),
    canBeStated: new Uint8Array(entities.length),
    canBeTarget: new Uint8Array(entities.length),
    seldomMentioned: new Uint8Array(entities.length),
  };
  for (const { index, name, type, mentions: own } of entities) {
    let named = false;
    for (let at = 0; at < own.length && !named; at++) named = mentions[own[at]!]!.kind === 'name';
    const somebody = named || !INDEFINITE.has(firstWord(name));
    const thing = type === 'place' || type === 'other';
    cast.canHold[index] = Number(
      somebody && type !== 'other' && (type !== 'place' || own.length >= FEWEST_PLACE_HOLDING),
    );
    cast.canBeStated[index] = Number(type === 'place' ? own.length >= FEWEST_PLACE : somebody);
    cast.canBeTarget[index] = Number(
      thing
        ? own.length >= (type === 'place' ? FEWEST_PLACE : FEWEST_ISSUE)
        : named || own.length >= FEWEST_UNNAMED,
    );
    cast.seldomMentioned[index] = Number(own.length < (type === 'person' ? FEWEST_PERSON : FEWEST_OTHER));
  }
  return cast;
}

function firstWord(name: string): string {
  const end = name.indexOf(' ');
  return (end < 0 ? name : name.slice(0, end)).toLowerCase();
}
