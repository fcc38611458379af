/** True for the codes of the digits 0 to 9. */
export function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
