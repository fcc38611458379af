export { type EntityKey, NARRATOR, UNATTRIBUTED } from './entity-key.ts';
export { createEntityLinker, type EntityLinker, type EntityLinkerOptions } from './entity-linker.ts';
export { type EntityOverrides, parseEntityOverrides } from './entity-overrides.ts';
export { type KnownEntity, parseKnownEntities } from './known-entity.ts';
export { LINK_CONFLICT_CODES, type LinkConflict, type LinkConflictCode } from './link-conflict.ts';
export type { LinkableEntity, LinkableReport } from './linkable-report.ts';
export type { LinkedEntities, LinkedEntity } from './linked-entities.ts';
export type { LinkOptions } from './read-link-options.ts';
