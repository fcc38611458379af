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

/** Reported speech and thought without marks: "Ortiz said the plan would fail", "The plan would fail, Ortiz said". */
export function findIndirect(context: FrameContext): QuotationDraft[] {
  const { document, segmentation } = context;
  const found: QuotationDraft[] = [];
  for (const sentence of document.sentences) {
    const kind = segmentation.kindOfParagraph[sentence.paragraph];
    if (kind !== 'narration' && kind !== 'headline' && kind !== 'caption') continue;
    const reports = readReports(context, sentence);
    reports.forEach((report, index) => {
      const spans = report.runs.flatMap(([first, last]) => {
        const end = report.open
          ? contentStop(context, first, nextFrame(context, reports, index, first, last), report)
          : last;
        return end <= first
          ? []
          : [{ start: document.tokens[first]!.start, end: document.tokens[end - 1]!.end }];
      });
      if (spans.length === 0) return;
      const { cue, lemma, attitude, speaker, method } = report;
      found.push({ kind: 'indirect', spans, regions: [], cue, cueLemma: lemma, attitude, speaker, method });
    });
  }
  return found;
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
