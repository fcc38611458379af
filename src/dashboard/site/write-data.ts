/** Data as a script, which pages that are opened from a file can load; `name` is what it is asked for by. */
export function writeData(name: string, value: unknown): string {
  return `quotestance.take(${JSON.stringify(name)},${JSON.stringify(value)});\n`;
}
