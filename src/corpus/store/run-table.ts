import type { ColumnType } from './table.ts';

/** What a run was started with and how far it has come: one row a run, which every batch moves on. */
export const RUNS = {
  name: 'runs',
  comment: 'The runs that wrote this database, made by quotestance.',
  columns: [
    named('run', 'INTEGER', 'Number of the run, from 1.'),
    named('engine', 'VARCHAR', 'Name of the engine: fast or accurate.'),
    named('engine_version', 'VARCHAR', 'Version of the engine.'),
    named('model', 'VARCHAR', 'Name of the learned weights; NULL where there are none.'),
    named('version', 'VARCHAR', 'Version of quotestance.'),
    named('schema_version', 'VARCHAR', 'Version of the report’s schema.'),
    named('inputs', 'JSON', 'The inputs as given, a list.'),
    named('options', 'JSON', 'The options that change results, by name.'),
    named('started_at', 'TIMESTAMP', 'When the run was begun, UTC.'),
    named('written_at', 'TIMESTAMP', 'When its last batch was written, UTC.'),
    named('done', 'INTEGER', 'Items that are done: reports and rejects.'),
    named('reports', 'INTEGER', 'Articles that were analysed, replaced ones too.'),
    named('rejects', 'INTEGER', 'Rows in rejects.'),
    named(
      'replaced',
      'INTEGER',
      'Articles that a later one with the same id replaced: reports less rows in articles.',
    ),
    named(
      'last',
      'VARCHAR',
      'The last item that is done, as JSON with id, file and line; NULL where nothing is done.',
    ),
    named(
      'linked_with',
      'VARCHAR',
      'A hash of the entities and overrides that entity_keys was made with; NULL where the run is not at its end.',
    ),
  ],
} as const;

function named(name: string, type: ColumnType, comment: string) {
  return { name, type, comment };
}
