import { readTemplates } from './templates.ts';

/** An entity as `quotestance corpus --entities` takes it. */
export interface KnownEntity {
  readonly id: string;
  readonly name: string;
  readonly type: 'person' | 'organization' | 'place';
}

const makeId = (type: KnownEntity['type'], name: string) =>
  `${type}:${name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^a-z0-9]+/g, '-')}`;

/** Everybody and everything that the made-up year is about. */
export function listKnownEntities(): KnownEntity[] {
  const { cast } = readTemplates();
  const know = (type: KnownEntity['type']) => (name: string) => ({ id: makeId(type, name), name, type });
  return [
    ...Object.values(cast.people).map(({ given, surname }) => know('person')(`${given} ${surname}`)),
    ...Object.values(cast.bodies).map(({ name }) => know('organization')(name.replace(/^the /, ''))),
    ...['Aldersea', ...cast.places].map(know('place')),
  ];
}
