import { basename } from 'node:path';

/** What pages are headed with where nobody says otherwise: the name of the store's file without its ending. */
export function nameStore(path: string): string {
  return basename(path).replace(/\.(?:duckdb|db|jsonl)$/i, '');
}
