import type { CorpusStore, OnOtherRun, RunDescription } from '../corpus-store.ts';
import { type DuckdbStore, openDuckdbStore } from './open-duckdb-store.ts';
import { openJsonlStore } from './open-jsonl-store.ts';

/** Opens the store that a path asks for: JSON Lines where it ends in `.jsonl`, otherwise a DuckDB database. */
export function openStore(
  path: string,
  run: RunDescription,
  onOtherRun: OnOtherRun,
): Promise<CorpusStore | DuckdbStore> {
  return isJsonLines(path) ? openJsonlStore(path, run, onOtherRun) : openDuckdbStore(path, run, onOtherRun);
}

export const isJsonLines = (path: string) => path.toLowerCase().endsWith('.jsonl');
