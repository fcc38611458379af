import type { InputOptions } from '../corpus/input/input-options.ts';
import { CommandError } from './command-error.ts';
import { readNumber } from './read-number.ts';

/** How articles are read from lines, rows and files, for every command that reads them. */
export const INPUT_OPTIONS = {
  'most-characters': { type: 'string' },
  format: { type: 'string' },
  text: { type: 'string' },
  id: { type: 'string' },
  title: { type: 'string' },
  outlet: { type: 'string' },
  url: { type: 'string' },
  published: { type: 'string' },
} as const;

type InputValues = { readonly [Name in keyof typeof INPUT_OPTIONS]?: string | undefined };

export function readInputOptions(values: InputValues): Omit<InputOptions, 'input'> {
  return {
    text: values.text,
    id: values.id,
    title: values.title,
    outlet: values.outlet,
    url: values.url,
    published: values.published,
    format: readFormat(values.format),
    mostCharacters: readNumber(values['most-characters'], 'most-characters', 1, 1e9),
  };
}

function readFormat(given: string | undefined): 'text' | 'html' | undefined {
  if (given === undefined || given === 'text' || given === 'html') return given;
  throw new CommandError('usage', `--format is "${given}"; expected text or html`);
}
