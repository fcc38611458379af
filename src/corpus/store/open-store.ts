import type { CorpusStore, OnOtherRun, RunDescription } from '../corpus-store.ts';
import { openDuckdbStore } from './open-duckdb-store.ts';
import { openJsonlStore } from './open-jsonl-store.ts';

/** Opens the store that a path asks for: JSON Lines where it ends in `.jsonl`, otherwise a DuckDB database. */
export function openStore(path: string, run: RunDescription, onOtherRun: OnOtherRun): Promise<CorpusStore> {
  const open = path.toLowerCase().endsWith('.jsonl') ? openJsonlStore : openDuckdbStore;
  return open(path, run, onOtherRun);
}
