import { contentStop } from './content-stop.ts';
import type { QuotationDraft } from './draft.ts';
import type { FrameContext } from './frame-context.ts';
import { type Report, readReports } from './read-reports.ts';

const COORDINATORS = new Set(['and', 'but', 'while']);
/** What may stand between a coordinator and the next frame: "and [more than four in] ten said", "but [also] warned". */
const QUANTITY = new Set(['ADV', 'ADJ', 'NUM', 'ADP']);
const LONGEST_QUANTITY = 5;

/** A sentence with more frames than so many is no prose. */
const MOST_FRAMES = 12;
/** Longer content, or content inside so much other content, is no prose either; the bounds keep what is found linear. */
const LONGEST_CONTENT = 150;
const MOST_NESTED = 4;

/** Reported speech and thought without marks: "Ortiz said the plan would fail", "The plan would fail, Ortiz said". */
export function findIndirect(context: FrameContext): QuotationDraft[] {
  const { document, segmentation, triggers } = context;
  const found: QuotationDraft[] = [];
  let next = 0;
  for (const sentence of document.sentences) {
    const first = next;
    while (next < triggers.length && triggers[next]! < sentence.endToken) next++;
    const kind = segmentation.kindOfParagraph[sentence.paragraph];
    // Only a headline reports without a word that tells so: "Okafor: The board knew".
    if (next === first && kind !== 'headline' && sentence.paragraph > 0) continue;
    if (kind !== 'narration' && kind !== 'headline' && kind !== 'caption') continue;
    const reports = readReports(context, sentence, first, next);
    const depth =
      reports.length > MOST_NESTED ? new Uint8Array(sentence.endToken - sentence.firstToken) : null;
    for (let index = 0; index < reports.length; index++) {
      const { cue, lemma, attitude, speaker, method } = reports[index]!;
      const runs = readRuns(context, reports, index);
      if (runs.length === 0 || (depth !== null && !takeIn(depth, sentence.firstToken, runs))) continue;
      const spans = runs.map(([from, end]) => ({
        start: document.tokens[from]!.start,
        end: document.tokens[end - 1]!.end,
      }));
      found.push({ kind: 'indirect', spans, regions: [], cue, cueLemma: lemma, attitude, speaker, method });
    }
  }
  return found;
}

type TokenRun = readonly [first: number, end: number];

/** The content of a report, as runs of tokens. */
function readRuns(context: FrameContext, reports: readonly Report[], index: number): TokenRun[] {
  const report = reports[index]!;
  const runs: TokenRun[] = [];
  for (const [first, last] of report.runs) {
    let from = first;
    let end = last;
    if (report.open) {
      end = contentStop(context, first, nextFrame(context, reports, index, first, last), report);
    }
    // What is said stands near its frame: the end counts before one, the start behind it.
    if (end - from > LONGEST_CONTENT) {
      if (report.cue !== null && end <= report.cue[0]) from = end - LONGEST_CONTENT;
      else end = from + LONGEST_CONTENT;
    }
    if (end > from) runs.push([from, end]);
  }
  return runs;
}

/** Counts the runs into the depth of their tokens; false where they would stand inside too many others. */
function takeIn(depth: Uint8Array, offset: number, runs: readonly TokenRun[]): boolean {
  for (const [first, end] of runs)
    if (depth[first - offset]! >= MOST_NESTED || depth[end - 1 - offset]! >= MOST_NESTED) return false;
  for (const [first, end] of runs) for (let at = first; at < end; at++) depth[at - offset]! += 1;
  return true;
}

/** "said it would fail [and warned of ...]": content ends where a later frame of the same speaker level begins. */
function nextFrame(
  { document }: FrameContext,
  reports: readonly Report[],
  index: number,
  first: number,
  end: number,
): number {
  const { tokens } = document;
  for (let at = index + 1; at < Math.min(reports.length, index + MOST_FRAMES); at++) {
    const { cue, speaker, open } = reports[at]!;
    if (!open || cue === null) continue;
    const own = speaker !== null && speaker.firstToken > first && speaker.endToken <= cue[0];
    let edge = own ? speaker.firstToken : cue[0];
    const reach = edge - LONGEST_QUANTITY;
    while (edge > first && edge > reach && QUANTITY.has(tokens[edge - 1]!.pos)) edge--;
    if (edge <= first + 1 || edge > end || !COORDINATORS.has(tokens[edge - 1]!.lower)) continue;
    if (own && reports[at]!.attitude) continue;
    edge--;
    if (tokens[edge - 1]!.lower === ',') edge--;
    if (edge > first) return edge;
  }
  return end;
}
