import { drawNumber, drawOne } from './draw.ts';
import type { Cast, Person } from './templates.ts';

/** What an article has so far: who has been named in it, and what its slots stand for. */
export interface Filling {
  readonly cast: Cast;
  /** Decides the numbers, places and alternatives: one scope gives one slot one content. */
  readonly scope: string;
  /** Ids of those whom the narration has introduced. */
  readonly introduced: Set<string>;
  /** Statements that are in the article already. */
  readonly spoken: Set<unknown>;
  /** Speaker and target. */
  readonly roles?: { readonly S?: string; readonly T?: string } | undefined;
  /** Further slots: day, topic, say... */
  readonly slots?: Readonly<Record<string, string | undefined>>;
}

const PRONOUNS = {
  female: { he: 'she', him: 'her', his: 'her', himself: 'herself', hers: 'hers' },
  male: { he: 'he', him: 'him', his: 'his', himself: 'himself', hers: 'his' },
} as const;

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A template with its slots filled, its first letter a capital. `{winslade}` is a person (in full at the first mention),
 * `{winslade.short}` the same without the role, `{winslade.last}` and so on
 * other forms of the name or a pronoun, `{S}` and `{T}` speaker and target, `{12..30}` a number,
 * `{two|three}` one of several words, `{day}` what `slots` has.
 */
export function fillTemplate(template: string, filling: Filling): string {
  const text = template.replace(/\{([^{}]+)\}/g, (_, slot: string) => fillSlot(slot, template, filling));
  // The comma after "Judith Kemble, who leads the alliance," goes before another mark.
  const mended = text.replace(/,(?=[,.:;])/g, '');
  return mended.startsWith('“') ? `“${capitalize(mended.slice(1))}` : capitalize(mended);
}

function fillSlot(slot: string, template: string, filling: Filling): string {
  const { cast, scope, slots = {} } = filling;
  if (slots[slot] !== undefined) return slots[slot];
  const range = /^([\d,]+)\.\.([\d,]+)$/.exec(slot);
  if (range) return drawWithin(`${scope}/${slot}`, range[1]!, range[2]!);
  if (slot.includes('|')) return drawOne(`${scope}/${slot}`, slot.split('|'));
  if (slot === 'place') return drawOne(`${scope}/place`, cast.places);
  const [subject, form = slot.endsWith('+') ? 'closing' : 'plain'] = slot.replace('+', '').split('.');
  const id = filling.roles?.[subject as 'S' | 'T'] ?? subject!;
  const body = cast.bodies[id];
  if (body) return introduce(id, filling) ? body.name : body.short;
  const person = cast.people[id];
  if (!person) throw new Error(`no content for the slot {${slot}}`);
  return form === 'q' ? callPerson(id, person, template, filling) : namePerson(id, person, form, filling);
}

/** True the first time. */
function introduce(id: string, { introduced }: Filling): boolean {
  const isNew = !introduced.has(id);
  introduced.add(id);
  return isNew;
}

function namePerson(id: string, person: Person, form: string, filling: Filling): string {
  const { given, surname, title, role, nominal, gender } = person;
  const name = `${given} ${surname}`;
  switch (form) {
    case 'plain':
    case 'closing': {
      if (!introduce(id, filling)) return surname;
      if (title !== '') return `${title} ${name}`;
      return form === 'closing' ? `${name}, ${role}` : `${name}, ${role},`;
    }
    case 'short':
      if (!introduce(id, filling)) return surname;
      return title === '' ? name : `${title} ${name}`;
    case 'name':
      introduce(id, filling);
      return name;
    case 'last':
      return surname;
    case 'the':
      return nominal;
    default: {
      const pronoun = PRONOUNS[gender][form.toLowerCase() as keyof (typeof PRONOUNS)['male']];
      if (pronoun === undefined) throw new Error(`no form {${form}} of a person`);
      return form === form.toLowerCase() ? pronoun : capitalize(pronoun);
    }
  }
}

/** What somebody who speaks calls a person: in full where the article has not named them yet. */
function callPerson(id: string, { given, surname, nominal }: Person, template: string, filling: Filling) {
  const name = `${given} ${surname}`;
  if (!filling.introduced.has(id)) return name;
  return drawOne(`${filling.scope}/${id}/${template}`, [surname, surname, surname, name, nominal || surname]);
}

function drawWithin(key: string, least: string, most: string): string {
  const [low, high] = [least, most].map((bound) => Number(bound.replaceAll(',', '')));
  const number = low! + Math.floor(drawNumber(key) * (high! - low! + 1));
  return least.includes(',') ? number.toLocaleString('en-US') : String(number);
}
