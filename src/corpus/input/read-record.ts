import type { CorpusItem, JsonValue, Origin } from '../corpus-article.ts';
import type { InputSettings } from './input-options.ts';
import { makeArticle } from './make-article.ts';
import { makeReject } from './make-reject.ts';

/** A JSON object, or a row by the names of its columns. Only its own keys count, so `__proto__` is a key like any other. */
export type DataRecord = Readonly<Record<string, JsonValue>>;

/** Texts nested deeper than this would exhaust the stack of whatever walks them later. */
const DEEPEST = 500;

/** Makes an article of a record: known fields by their names, all others as `extra`, or a reject that says what is wrong. */
export function readRecord(record: DataRecord, settings: InputSettings, origin: Origin): CorpusItem {
  const { fields, format, mostCharacters } = settings;
  const id = readId(record, fields.id);
  if (id.problem !== null) return makeReject('wrong-type', id.problem, origin);

  const text = readField(record, fields.text);
  if (text === null || text === '') {
    return makeReject('missing-text', describeMissing(record, fields.text), origin, id.value);
  }
  if (typeof text !== 'string') {
    return makeReject('wrong-type', describeWrong(fields.text, text), origin, id.value);
  }

  const details: { title?: string; outlet?: string; url?: string; publishedAt?: string } = {};
  for (const key of ['title', 'outlet', 'url', 'publishedAt'] as const) {
    const value = readField(record, fields[key]);
    if (value === null || value === '') continue;
    if (typeof value !== 'string') {
      return makeReject('wrong-type', describeWrong(fields[key], value), origin, id.value);
    }
    details[key] = value;
  }

  const known = new Set(Object.values(fields));
  // fromEntries defines keys and never assigns them: a key "__proto__" stays plain data.
  const extra = Object.fromEntries(Object.entries(record).filter(([name]) => !known.has(name)));
  const deep = Object.keys(extra).find((name) => isDeeper(extra[name]!, DEEPEST));
  if (deep !== undefined) {
    const reason = `the field ${quote(deep)} is nested more than ${DEEPEST} deep`;
    return makeReject('broken-line', reason, origin, id.value);
  }

  const kept = format === undefined ? {} : { format };
  return makeArticle({ id: id.value, text, ...kept, ...details, extra, origin }, mostCharacters);
}

/** The field's value; null where it is not there. */
function readField(record: DataRecord, name: string): JsonValue {
  return Object.hasOwn(record, name) ? record[name]! : null;
}

type Id =
  | { readonly value: string | null; readonly problem: null }
  | { readonly value: null; readonly problem: string };

function readId(record: DataRecord, name: string): Id {
  const value = readField(record, name);
  if (value === null) return { value: null, problem: null };
  if (typeof value === 'string') return { value: value.trim() === '' ? null : value, problem: null };
  if (typeof value !== 'number') return { value: null, problem: describeWrong(name, value, ' or a number') };
  // JSON.parse has rounded it already: two ids could have become one.
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    const problem = `the field ${quote(name)} is a number of more than 15 digits, which cannot be kept exactly; write it as a string`;
    return { value: null, problem };
  }
  return { value: String(value), problem: null };
}

function describeMissing(record: DataRecord, name: string): string {
  if (Object.hasOwn(record, name)) {
    return `the field ${quote(name)} is ${record[name] === null ? 'null' : 'empty'}`;
  }
  const names = Object.keys(record);
  if (names.length === 0) return `there is no field ${quote(name)}, nor any other`;
  const more = names.length > 8 ? ' and others' : '';
  return `there is no field ${quote(name)}; there are ${names.slice(0, 8).map(quote).join(', ')}${more}`;
}

function describeWrong(name: string, value: JsonValue, orElse = ''): string {
  return `the field ${quote(name)} is ${describeValue(value)}; it must be a string${orElse}`;
}

function describeValue(value: JsonValue): string {
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

function isDeeper(value: JsonValue, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function quote(name: string): string {
  return JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name);
}
