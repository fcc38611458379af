import { QuotestanceError } from '../errors.ts';
import { CommandError } from './command-error.ts';

/** `quotestance queue submit|work|status|collect`. Returns what goes to the standard output. */
export async function runQueue([action, ...args]: string[]): Promise<string> {
  try {
    if (action === 'submit') return await (await import('./queue-submit.ts')).runSubmit(args);
    if (action === 'work') return await (await import('./queue-work.ts')).runWork(args);
    if (action === 'status') return await (await import('./queue-status.ts')).runStatus(args);
    if (action === 'collect') return await (await import('./queue-collect.ts')).runCollect(args);
  } catch (error) {
    if (error instanceof QuotestanceError) throw new CommandError('input', error.message);
    throw error;
  }
  const got = action === undefined ? 'nothing' : `"${action}"`;
  throw new CommandError('usage', `queue needs submit, work, status or collect, got ${got}`);
}
