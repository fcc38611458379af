import type { Span } from '../document/span.ts';
import { QuotestanceError } from '../errors.ts';
import type { Engine } from '../sentiment/engine.ts';
import type { ArticleDetails } from './article-details.ts';

/** What callers without types get wrong, said in terms of what they handed in. */
export function checkObject(value: unknown, name: string): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw new QuotestanceError('invalid-input', `${name} is ${describe(value)}; expected an object`);
}

export function checkText(text: unknown, name: string): void {
  if (typeof text === 'string') return;
  throw new QuotestanceError('invalid-input', `${name} is ${describe(text)}; expected a string`);
}

export function checkSpan(span: unknown, text: string, name: string): void {
  const { start, end } = (span ?? {}) as Partial<Span>;
  const isWhole = Number.isInteger(start) && Number.isInteger(end);
  if (isWhole && 0 <= start! && start! < end! && end! <= text.length) return;
  throw new QuotestanceError(
    'invalid-input',
    `${name} is {start: ${describe(start)}, end: ${describe(end)}}; expected whole numbers with 0 <= start < end <= ${text.length}, the length of the text`,
  );
}

/** A party of a stance: a name, or a span of the text. */
export function checkParty(party: unknown, text: string, name: string): void {
  if (typeof party !== 'string') checkSpan(party, text, name);
  else if (party.trim() === '') {
    throw new QuotestanceError(
      'invalid-input',
      `${name} is empty; give a name as the text has it, or a span {start, end}`,
    );
  }
}

/** An engine of the caller's own: what it must have. @throws QuotestanceError `invalid-option`. */
export function checkEngine(engine: Engine): Engine {
  const refuse = (name: string, got: unknown, expected: string) =>
    new QuotestanceError('invalid-option', `engine.${name} is ${describe(got)}; expected ${expected}`);
  if (engine === null)
    throw new QuotestanceError('invalid-option', "engine is null; expected 'fast', 'accurate' or an engine");
  for (const name of ['name', 'version'] as const)
    if (typeof engine[name] !== 'string' || engine[name] === '') throw refuse(name, engine[name], 'a string');
  if (engine.model !== null && typeof engine.model !== 'string')
    throw refuse('model', engine.model, 'a string, or null where it has no learned model');
  for (const name of ['read', 'scoreSpan', 'scoreTarget', 'scorePair'] as const)
    if (typeof engine[name] !== 'function') throw refuse(name, engine[name], 'a function');
  return engine;
}

/** An option that takes one of a few values, or none. */
export function checkChoice(value: unknown, choices: readonly string[], name: string): void {
  if (value === undefined || choices.includes(value as string)) return;
  const expected = choices.map((choice) => `'${choice}'`).join(', ');
  throw new QuotestanceError(
    'invalid-option',
    `${name} is ${describe(value)}; expected ${expected} or nothing`,
  );
}

export function checkDetails(details: ArticleDetails): void {
  for (const key of ['id', 'title', 'outlet', 'url', 'publishedAt'] as const) {
    const value: unknown = details[key];
    if (value === undefined || typeof value === 'string') continue;
    throw new QuotestanceError(
      'invalid-option',
      `${key} is ${describe(value)}; expected a string or nothing`,
    );
  }
}

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
