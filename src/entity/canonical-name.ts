import type { Mention } from './mention.ts';
import { readNameForm } from './name-form.ts';

/** The name that an entity goes by, and its other forms. */
export interface EntityNames {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The fullest name that the article uses, without title; an unnamed entity goes by its first noun phrase. */
export function chooseNames(
  mentions: readonly Mention[],
  members: readonly number[],
  taken: Map<string, number>,
  listed: string | null = null,
): EntityNames {
  const forms = new Set<string>();
  let name = '';
  let fullest = -1;
  for (const index of members) {
    const { kind, text } = mentions[index]!;
    if (kind === 'pronoun' || forms.has(text)) continue;
    forms.add(text);
    if (kind !== 'name') {
      if (name === '') name = text;
      continue;
    }
    const form = readNameForm(text);
    const fullness = form.words.length * 100 + form.text.length;
    if (fullness > fullest) {
      fullest = fullness;
      name = form.text || text;
    }
  }
  const unique = makeUnique(listed ?? name, taken);
  return { name: unique, aliases: [...forms].filter((form) => form !== unique) };
}

/** Two spokesmen without a name are told apart by number; `taken` counts how often a name has been given. */
function makeUnique(name: string, taken: Map<string, number>): string {
  const times = (taken.get(name) ?? 0) + 1;
  taken.set(name, times);
  return times === 1 ? name : makeUnique(`${name} (${times})`, taken);
}
