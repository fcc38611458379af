import { makeSieve, mayHold, type WordSieve } from '../document/word-sieve.ts';
import * as nouns from '../lexicon/role-nouns.ts';
import type { EntityType, Gender } from './mention.ts';
import { pluralOf } from './plural-of.ts';

/** What a noun for a person, an organization or a group tells. */
export interface RoleNoun {
  readonly type: EntityType | null;
  readonly gender: Gender | null;
  readonly number: 'singular' | 'plural';
  /** "Wife", "uncle": it names one person by the relation to another. */
  readonly kin: boolean;
}

let roles: Map<string, RoleNoun> | undefined;
let sieve: WordSieve;

/** The role that a lower-case noun stands for, if it is one. */
export function readRole(lower: string): RoleNoun | undefined {
  if (roles === undefined) {
    roles = buildRoles();
    sieve = makeSieve(roles.keys());
  }
  return (mayHold(sieve, lower) ? roles.get(lower) : undefined) ?? readSuffix(lower);
}

const PERSON_SUFFIX = /(?:ologist|woman|women|maker|keeper|seller)s?$/;

/** Nouns that no list holds: "a podiatrist"-like formations whose ending tells a person. */
function readSuffix(lower: string): RoleNoun | undefined {
  if (lower.length < 8 || !mayEndPerson(lower)) return undefined;
  const found = PERSON_SUFFIX.exec(lower);
  if (!found) return undefined;
  const plural = lower.endsWith('s') || lower.endsWith('men');
  return {
    type: plural ? 'group' : 'person',
    gender: found[0].startsWith('wom') ? 'female' : null,
    number: plural ? 'plural' : 'singular',
    kin: false,
  };
}

/** The last two letters tell most words apart, cheaper than the pattern does. */
function mayEndPerson(lower: string): boolean {
  const last = lower.length - (lower.charCodeAt(lower.length - 1) === 0x73 ? 2 : 1);
  const letter = lower[last];
  const before = lower[last - 1];
  return letter === 't' ? before === 's' : letter === 'r' ? before === 'e' : letter === 'n';
}

function buildRoles(): Map<string, RoleNoun> {
  const built = new Map<string, RoleNoun>();
  const split = (list: string) => list.trim().split(/\s+/);
  const kin = new Set(split(nouns.KINSHIP_NOUNS));
  const add = (list: string, type: EntityType | null, gender: Gender | null) => {
    for (const noun of split(list)) {
      const isKin = kin.has(noun);
      built.set(noun, { type, gender, number: 'singular', kin: isKin });
      const pluralType = type === 'person' ? 'group' : type;
      built.set(pluralOf(noun), { type: pluralType, gender, number: 'plural', kin: isKin });
    }
  };
  add(nouns.EITHER_NOUNS, null, null);
  add(nouns.ORGANIZATION_NOUNS, 'organization', null);
  add(nouns.PERSON_NOUNS, 'person', null);
  add(nouns.MALE_NOUNS, 'person', 'male');
  add(nouns.FEMALE_NOUNS, 'person', 'female');
  for (const noun of split(nouns.GROUP_NOUNS))
    built.set(noun, { type: 'group', gender: null, number: 'plural', kin: false });
  for (const noun of split(nouns.PLURAL_NOUNS)) {
    const gender = noun.endsWith('women') || noun === 'ladies' || noun === 'wives' ? 'female' : null;
    built.set(noun, { type: 'group', gender, number: 'plural', kin: false });
  }
  return built;
}
