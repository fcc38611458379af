import { QuotestanceError } from '../../errors.ts';

/** Stands in for the document that charts have in Node, in what is built for browsers: those have their own. */
export function parseHTML(): never {
  throw new QuotestanceError(
    'invalid-option',
    'there is no document here; give one as the option "document"',
  );
}
