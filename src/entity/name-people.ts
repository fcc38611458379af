import type { Span } from '../document/span.ts';
import type { EntityResolution } from './entity.ts';
import type { Mention } from './mention.ts';

/**
 * The spans that name people, in the order of the text, without titles; also families ("the Calders"). The type is that of the
 * entity where the mentions have been resolved.
 */
export function namePeople(
  mentions: readonly Mention[],
  resolution?: Pick<EntityResolution, 'entities' | 'entityOfMention'>,
): Span[] {
  const typeOf = ({ index, type }: Mention) => {
    const entity = resolution?.entityOfMention[index] ?? -1;
    return entity < 0 ? type : resolution!.entities[entity]!.type;
  };
  const names = mentions.filter(({ kind }) => kind === 'name');
  const people = new Set(names.filter((mention) => typeOf(mention) === 'person'));
  const surnames = new Set([...people].map(({ text }) => text.slice(text.lastIndexOf(' ') + 1)));
  return names.filter(
    (mention) =>
      people.has(mention) ||
      (typeOf(mention) === 'group' && mention.text.endsWith('s') && surnames.has(mention.text.slice(0, -1))),
  );
}
