import type { ListedEntity } from '../document/vocabulary.ts';
import type { EntityType, Gender, Mention } from './mention.ts';
import type { NameForm } from './name-form.ts';

/** An entity in the making. */
export interface Cluster {
  readonly index: number;
  /** The fullest form of its name; null where it has none ("the company"). */
  form: NameForm | null;
  type: EntityType | null;
  gender: Gender | null;
  /** Pronouns that have stood for it, "he" above 0 and "she" below: less certain than what names and titles tell. */
  lean: number;
  plural: boolean;
  /** Votes for the type, by the mentions that show one. */
  readonly votes: Map<EntityType, number>;
  /** How often the text has come back to it so far. */
  count: number;
  lastSentence: number;
  lastParagraph: number;
  /** The sentence in which it was last a subject. */
  lastSubject: number;
  /** The sentence in which it was last named, outside quotations. */
  lastNamed: number;
  /** The mention that last stood for it. */
  lastMention: number;
  /** Above 0 for the elder of a family, below 0 for the younger one, as far as the text has told. */
  generation: number;
  age: number;
  /** Whether the bare surname has stood for it: the writer keeps to that. */
  bare: boolean;
  /** Nouns that the text has called it by. */
  readonly roles: Set<string>;
  /** The entry of the caller's own list that it is: settles name, type and gender. */
  listed: ListedEntity | null;
}

export function createCluster(index: number, form: NameForm | null): Cluster {
  return {
    index,
    form,
    type: null,
    gender: null,
    lean: 0,
    plural: false,
    votes: new Map(),
    count: 0,
    lastSentence: -1,
    lastParagraph: -1,
    lastSubject: -1,
    lastNamed: -1,
    lastMention: -1,
    generation: 0,
    age: 0,
    bare: false,
    roles: new Set(),
    listed: null,
  };
}

/** Counts what a mention shows of type, gender and number. */
export function voteFor(cluster: Cluster, { type, gender, number, kind }: Mention, tellsGender = true): void {
  if (type !== null && cluster.listed === null) {
    const votes = (cluster.votes.get(type) ?? 0) + (kind === 'name' ? 2 : 1);
    cluster.votes.set(type, votes);
    if (cluster.type === null || votes > (cluster.votes.get(cluster.type) ?? 0)) cluster.type = type;
  }
  if (tellsGender && gender !== null && gender !== 'neutral') cluster.gender ??= gender;
  if (number === 'plural' && kind !== 'pronoun') cluster.plural = true;
}

/** True where nothing speaks against a person: a person by type, or of a type not known. */
export function canBePerson({ type }: Cluster): boolean {
  return type === 'person' || type === null;
}

/** The gender as far as it is known, by name, title or pronouns. */
export function genderOf({ gender, lean }: Cluster): Gender | null {
  return gender ?? (lean > 0 ? 'male' : lean < 0 ? 'female' : null);
}
