import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandError } from './command-error.ts';

/** A command's options and the arguments beside them; what Node finds wrong is a usage error in our words. */
export function parseCommand<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const [message] = (error as Error).message.split('. ');
    throw new CommandError(
      'usage',
      message!.replace(/^[A-Z]/, (letter) => letter.toLowerCase()),
    );
  }
}
