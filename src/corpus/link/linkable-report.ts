import type { Entity } from '../../report/schema.ts';

/** What the linker reads of an entity. */
export type LinkableEntity = Pick<Entity, 'id' | 'name' | 'type' | 'aliases'>;

/** What the linker reads of a report: a whole report will do, and so will the rows of a table. */
export interface LinkableReport {
  readonly article: { readonly id: string };
  readonly entities: readonly LinkableEntity[];
}
