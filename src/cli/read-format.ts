import { CommandError } from './command-error.ts';

/** How `--format` says a file is to be read; by its name where it says nothing. */
export function readFormat(given: string | undefined, path: string): 'text' | 'html' {
  if (given === undefined) return /\.x?html?$/i.test(path) ? 'html' : 'text';
  if (given === 'text' || given === 'html') return given;
  throw new CommandError('usage', `--format is "${given}"; expected text or html`);
}
