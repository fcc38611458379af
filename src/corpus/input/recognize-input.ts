import type { Packing } from './read-bytes.ts';

export type InputKind = 'json-lines' | 'csv' | 'parquet' | 'text' | 'html';

export interface InputForm {
  readonly kind: InputKind;
  readonly packing: Packing | null;
}

/** Every ending that is read, for messages. */
export const KNOWN_ENDINGS =
  '.jsonl, .ndjson, .json-lines, .csv (each also with .gz or .zst), .parquet, .txt, .md, .html, .htm';

const KINDS: Readonly<Record<string, InputKind>> = {
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  'json-lines': 'json-lines',
  csv: 'csv',
  parquet: 'parquet',
  txt: 'text',
  md: 'text',
  html: 'html',
  htm: 'html',
};

/** What a file is, by the ending of its name; null for an ending that is not read. */
export function recognizeInput(name: string): InputForm | null {
  const [, ending = '', packed] = /\.([a-z-]+)(\.gz|\.zst)?$/.exec(name.toLowerCase()) ?? [];
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending]! : null;
  if (kind === null) return null;
  if (packed === undefined) return { kind, packing: null };
  if (kind !== 'json-lines' && kind !== 'csv') return null;
  return { kind, packing: packed === '.gz' ? 'gzip' : 'zstd' };
}
