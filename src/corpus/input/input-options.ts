import type { Readable } from 'node:stream';
import { QuotestanceError } from '../../errors.ts';

/** How articles are read from lines, rows and files. */
export interface InputOptions {
  /** Name of the field that holds the text; `text` where nothing is said. */
  readonly text?: string | undefined;
  /** Name of the field that holds the id; `id` where nothing is said. The same field may serve twice (`id: 'url'`). */
  readonly id?: string | undefined;
  /** Name of the field that holds the title; `title` where nothing is said. */
  readonly title?: string | undefined;
  /** Name of the field that holds the outlet; `outlet` where nothing is said. */
  readonly outlet?: string | undefined;
  /** Name of the field that holds the address; `url` where nothing is said. */
  readonly url?: string | undefined;
  /** Name of the field that holds the date; `publishedAt` where nothing is said. */
  readonly published?: string | undefined;
  /** What the texts are. Files named `.html` or `.htm` are HTML whatever is said here. */
  readonly format?: 'text' | 'html' | undefined;
  /** Longer texts are rejected; in UTF-16 code units, 1,000,000 where nothing is said. */
  readonly mostCharacters?: number | undefined;
  /** What is read, as JSON Lines, where a path is `-`. */
  readonly input?: Readable | undefined;
}

/** The fields that an article is made of, each with its name in the data. */
export type FieldNames = Readonly<Record<'text' | 'id' | 'title' | 'outlet' | 'url' | 'publishedAt', string>>;

/** Options with every gap filled. */
export interface InputSettings {
  readonly fields: FieldNames;
  readonly format: 'text' | 'html' | undefined;
  readonly mostCharacters: number;
  readonly input: Readable | undefined;
}

/** Fills the gaps. @throws QuotestanceError `invalid-option` for a value that no option can have. */
export function settleOptions(options: InputOptions): InputSettings {
  const { text, id, title, outlet, url, published, format, mostCharacters = 1_000_000, input } = options;
  if (format !== undefined && format !== 'text' && format !== 'html') {
    throw new QuotestanceError(
      'invalid-option',
      `format is ${JSON.stringify(format)}; expected 'text', 'html' or nothing`,
    );
  }
  if (!Number.isSafeInteger(mostCharacters) || mostCharacters < 1) {
    throw new QuotestanceError(
      'invalid-option',
      `mostCharacters is ${String(mostCharacters)}; expected a whole number of at least 1`,
    );
  }
  return {
    fields: {
      text: settleName(text, 'text', 'text'),
      id: settleName(id, 'id', 'id'),
      title: settleName(title, 'title', 'title'),
      outlet: settleName(outlet, 'outlet', 'outlet'),
      url: settleName(url, 'url', 'url'),
      publishedAt: settleName(published, 'published', 'publishedAt'),
    },
    format,
    mostCharacters,
    input,
  };
}

function settleName(name: unknown, option: string, fallback: string): string {
  if (name === undefined) return fallback;
  if (typeof name === 'string' && name !== '') return name;
  throw new QuotestanceError(
    'invalid-option',
    `${option} is ${JSON.stringify(name)}; expected the name of a field, such as '${fallback}'`,
  );
}
