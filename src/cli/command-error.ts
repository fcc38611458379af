/** A message for the person at the terminal, and whose fault it was: the input's (exit code 1) or the command's (2). */
export class CommandError extends Error {
  readonly kind: 'input' | 'usage';

  constructor(kind: 'input' | 'usage', message: string) {
    super(message);
    this.kind = kind;
  }
}
