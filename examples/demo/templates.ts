import { readFileSync } from 'node:fs';

export interface Person {
  readonly given: string;
  readonly surname: string;
  readonly gender: 'female' | 'male';
  /** Stands before the name at the first mention, '' for none. */
  readonly title: string;
  /** Stands after the name at the first mention, '' for none. */
  readonly role: string;
  /** What others call the person, "the mayor"; '' where the name is what they say. */
  readonly nominal: string;
}

export interface Cast {
  readonly people: Readonly<Record<string, Person>>;
  readonly bodies: Readonly<Record<string, { readonly name: string; readonly short: string }>>;
  readonly places: readonly string[];
}

export const ATTITUDES = ['hostile', 'critical', 'wary', 'fair', 'respectful', 'admiring'] as const;
export type Attitude = (typeof ATTITUDES)[number];

export interface Outlet {
  readonly name: string;
  readonly site: string;
  readonly slant: string;
  readonly dateline: boolean;
  /** The share of smaller stories that it takes up, 0 to 1. */
  readonly coverage: number;
  /** Least and most speakers in an article. */
  readonly turns: readonly [number, number];
  /** Whom it turns on in its own voice, in which story and from which month on. */
  readonly turnsOn?: { readonly person: string; readonly story: string; readonly from: number };
  /** What it now and then lets show of people in its own voice: a share of its articles of a story has such a remark. */
  readonly leans: readonly Lean[];
  /** How many speakers of each side it lets into a story; a fraction is a chance. */
  readonly sides?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Lean {
  readonly story: string;
  readonly person: string;
  readonly toward: 'warm' | 'cool';
  readonly share: number;
}

/** What a speaker says: word for word, what follows it, and the same as a clause after "said that". */
export interface Statement {
  readonly say: string;
  readonly then?: string;
  readonly that?: string;
  /** The same as a headline. */
  readonly head?: string;
}

export interface Relation {
  readonly speaker: string;
  readonly target: string;
  readonly side: string;
  readonly weight: number;
  /** The first of its side to speak in every article of the story. */
  readonly always?: boolean;
  readonly attitudes?: readonly Attitude[];
  /** For a tone that changes: January first. */
  readonly attitudesByMonth?: readonly (readonly Attitude[])[];
}

export interface Occasion {
  readonly heads: readonly string[];
  readonly leads: readonly string[];
  readonly facts: readonly string[];
}

export interface Story {
  readonly id: string;
  readonly section: string;
  readonly events: readonly (Occasion & { readonly month: number; readonly topic: string })[];
  /** Occasions that fit any month. */
  readonly scenes?: readonly Occasion[];
  readonly relations: readonly Relation[];
  /** What is said of one person only, by person and attitude. */
  readonly statements: Readonly<Record<string, Readonly<Partial<Record<Attitude, readonly Statement[]>>>>>;
  readonly neutral: readonly (Statement & { readonly by: readonly string[] })[];
  /** What the narrator lets show of a person, by outlets that lean that way. */
  readonly remarks: Readonly<Record<string, Readonly<Record<'warm' | 'cool', readonly string[]>>>>;
  readonly background: readonly string[];
  readonly procedures: readonly string[];
  /** How it goes on: the last paragraph of some articles. */
  readonly closings: readonly string[];
}

export interface Hostility {
  readonly heads: readonly string[];
  readonly leads: readonly string[];
  readonly remarks: readonly string[];
}

type FrameKind =
  | 'direct'
  | 'broken'
  | 'indirect'
  | 'pronounDirect'
  | 'pronounBroken'
  | 'pronounIndirect'
  | 'headline';

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const STORIES = ['city-hall', 'harbour', 'buses', 'hospital', 'school', 'football'] as const;

export interface Templates {
  readonly cast: Cast;
  readonly outlets: readonly Outlet[];
  readonly stories: Readonly<Record<(typeof STORIES)[number], Story>>;
  readonly statements: Readonly<Record<Attitude, readonly Statement[]>> & {
    readonly partial: Readonly<Record<Attitude, readonly string[]>>;
  };
  readonly frames: Readonly<Record<FrameKind, readonly string[]>>;
  readonly narration: { readonly against: Readonly<Record<string, Hostility>> };
}

/** All that the articles are made of, read from the JSON files beside this one. */
export function readTemplates(): Templates {
  return {
    cast: read('cast.json'),
    outlets: read('outlets.json'),
    stories: Object.fromEntries(
      STORIES.map((id) => [id, read(`stories/${id}.json`)]),
    ) as unknown as Templates['stories'],
    statements: read('statements.json'),
    frames: read('frames.json'),
    narration: read('narration.json'),
  };
}
