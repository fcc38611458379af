import type { Analysis } from '../run-stages.ts';
import type { SegmentReadings } from './read-windows.ts';

/** For each token 1 where it is somebody's speech or thought, quoted or reported. */
export function markAttributed(
  { document, quotations, segments }: Analysis,
  readings: SegmentReadings,
): Uint8Array {
  const depth = new Int32Array(document.tokens.length + 1);
  const mark = (first: number, end: number) => {
    if (end <= first) return;
    depth[first]!++;
    depth[end]!--;
  };
  for (const { spans } of quotations)
    for (const { start, end } of spans) mark(readings.tokenAt(start), readings.tokenAt(end));
  segments.forEach(({ kind }, index) => {
    if (kind === 'quotation') mark(readings.firstTokens[index]!, readings.endTokens[index]!);
  });
  const attributed = new Uint8Array(document.tokens.length);
  for (let index = 0, open = 0; index < attributed.length; index++) {
    open += depth[index]!;
    if (open > 0) attributed[index] = 1;
  }
  return attributed;
}
