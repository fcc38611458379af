import type { z } from 'zod';
import { QuotestanceError } from '../../errors.ts';

/**
 * Checks a value against a schema.
 * @throws QuotestanceError `invalid-option` that names the place, what is wrong there, and the form that is expected.
 */
export function checkEntry<T>(schema: z.ZodType<T>, value: unknown, place: string, form: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const at = path.length === 0 ? '' : `${writePath(path)}: `;
  throw new QuotestanceError('invalid-option', `${place}: ${at}${lowerFirst(message)}; expected ${form}`);
}

/** Reads JSON. @throws QuotestanceError `invalid-option` with the place and what stands there. */
export function readJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new QuotestanceError('invalid-option', `${place}: no JSON (${reason})`, { cause: error });
  }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
