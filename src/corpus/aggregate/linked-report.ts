import { QuotestanceError } from '../../errors.ts';
import type { Report, Stance } from '../../report/schema.ts';
import { type EntityKey, NARRATOR, UNATTRIBUTED } from '../link/entity-key.ts';
import type { EntityLinker } from '../link/entity-linker.ts';
import type { LinkedEntities } from '../link/linked-entities.ts';
import { chooseName } from '../link/name-book.ts';
import type { Reports } from './aggregate-options.ts';

/** A report on its way through an aggregate. */
export interface LinkedReport {
  readonly report: Report;
  /** Its number among the reports, from 0. */
  readonly article: number;
  /** The key of an entity of the report, not yet settled; null for nobody gives that of an unattributed speaker. */
  keyOf(entityId: string | null): EntityKey;
  /** The key of a holder, not yet settled. */
  keyOfHolder(holder: Stance['holder']): EntityKey;
}

/** The names of keys, and the keys settled. */
export interface SettledKeys {
  resolve(key: EntityKey): EntityKey;
  nameOf(key: EntityKey): string;
}

/**
 * Links every report and shows it to `visit`, then settles the keys.
 * @throws QuotestanceError `invalid-input` for a report with an id that is none of its entities.
 */
export async function visitReports(
  reports: Reports,
  linker: EntityLinker,
  visit: (linked: LinkedReport) => void,
): Promise<SettledKeys> {
  const names = new Map<EntityKey, string>();
  let article = 0;
  for await (const report of reports) {
    const keys = linker.link(report);
    for (const { id, name } of report.entities) {
      const key = keys.get(id)!;
      names.set(key, chooseName(names.get(key) ?? name, name));
    }
    const keyOf = (entityId: string | null): EntityKey => {
      if (entityId === null) return UNATTRIBUTED;
      const key = keys.get(entityId);
      if (key !== undefined) return key;
      throw new QuotestanceError(
        'invalid-input',
        `report of ${JSON.stringify(report.article.id)}: ${JSON.stringify(entityId)} is none of its entities; hand in reports as analyze gives them`,
      );
    };
    const keyOfHolder = ({ kind, entityId }: Stance['holder']) =>
      kind === 'narrator' ? NARRATOR : kind === 'unattributed' ? UNATTRIBUTED : keyOf(entityId ?? '');
    visit({ report, article, keyOf, keyOfHolder });
    article++;
  }
  return settleNames(linker.finish(), names);
}

function settleNames(linked: LinkedEntities, names: ReadonlyMap<EntityKey, string>): SettledKeys {
  const settled = new Map<EntityKey, string>();
  for (const [key, name] of names) {
    const final = linked.resolve(key);
    settled.set(final, chooseName(settled.get(final) ?? name, name));
  }
  return {
    resolve: (key) => linked.resolve(key),
    // a name of the linker covers other articles too, and the user's own list
    nameOf: (key) => linked.find(key)?.name ?? settled.get(key) ?? key,
  };
}
