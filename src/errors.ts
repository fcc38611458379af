/** Every error that the library throws, and every note that it puts into a report, with what it means. */
export const ERROR_CODES = {
  'invalid-input': 'a text, a span or a name is not what it must be',
  'invalid-option': 'an option has a value that does not exist',
  'html-reader-missing': 'HTML was handed in, but the optional packages that read it are not installed',
  'model-missing': 'the accurate engine was asked for, but its model package is not installed',
  'model-unreadable': 'the model package is damaged, or does not fit this version',
  'runtime-missing': 'the runtime that was asked for is not installed, or the machine cannot run it',
  'html-without-article': 'the HTML holds no article that could be told from the page around it',
  'workers-unavailable': 'the worker threads that analyse a corpus could not be started',
  'input-missing': 'a path that was to be read does not exist',
  'input-unknown': 'the ending of a path is none that can be read',
  'duckdb-missing': 'the package @duckdb/node-api is needed, but is not installed',
  'zstd-missing': 'a file is packed with Zstandard, which Node unpacks from 22.15 on only',
  'store-busy': 'another process, or another part of this one, has the store open',
  'store-of-another-run': 'another engine, version, inputs or options have written the store',
  'store-unreadable': 'the store is damaged, or another program has written the file',
  'store-unwritable': 'the store cannot be written: a full disk, or no permission; what it holds is whole',
  'inputs-changed': 'the inputs are not those that the store has begun with',
  'files-in-the-way': 'the folder holds files that would be overwritten',
  'queue-packages-missing': 'the optional packages of the queue are needed, but are not installed',
  'redis-unavailable': 'nothing answers at the address of Redis',
  'redis-refused': 'Redis answers, but refuses the password, the user or the connection',
  'redis-unfit': 'Redis is too old, or may throw jobs away',
  'worker-of-another-version': 'a worker would analyse otherwise than the run was submitted with',
  'part-unreadable': 'the part of a batch is damaged',
  'batches-missing': 'batches of a run have no part yet, or the run is not wholly submitted',
  'store-without-keys': 'the run is not at its end, so that its entities are not linked yet',
} as const;

export const NOTE_CODES = {
  'unresolved-speaker': 'a quotation has no speaker that the rules could find',
  'no-text': 'the text holds no words',
  'not-english': 'the words do not look like English, which is all that the rules know',
  'markup-found': 'the text holds HTML tags or entities; hand HTML in as HTML',
  'mojibake-found': 'the text holds characters that come from a wrong decoding ("â€œ" for a quotation mark)',
  'unclosed-quotation':
    'an opening quotation mark has no closing one; the quotation is taken to end with its paragraph',
  'very-long-sentence': 'a sentence has more than 150 words; the text may lack full stops or line breaks',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;
export type NoteCode = keyof typeof NOTE_CODES;

/** An error for misuse; problems of a text are notes instead. */
export class QuotestanceError extends Error {
  override readonly name = 'QuotestanceError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
