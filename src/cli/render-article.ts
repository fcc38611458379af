import { DOUBTFUL, type SpeakingVoice } from '../report/gather-voices.ts';
import type { Report, Segment } from '../report/schema.ts';
import { cleanText } from './clean-text.ts';
import type { Colors, Paint } from './colors.ts';
import { type Run, wrapRuns } from './wrap-text.ts';

const GUTTER = 12;
const plain: Paint = (text) => text;

/** How a quotation is painted, and the number of its speaker. */
interface Mark {
  readonly paint: Paint;
  readonly number: string;
}

/** The article with its voices told apart: each quotation in its speaker's colour and followed by his number. */
export function renderArticle(
  report: Report,
  text: string,
  voices: readonly SpeakingVoice[],
  width: number,
  colors: Colors,
): string[] {
  const markOfQuotation = new Map(
    voices.flatMap(({ quotations }, index) =>
      quotations.map(({ id, speaker }) => {
        const doubt = speaker.text !== '' && speaker.confidence < DOUBTFUL ? '?' : '';
        return [id, { paint: colors.voice(index), number: `[${index + 1}${doubt}]` }] as const;
      }),
    ),
  );
  const lines: string[] = [
    colors.heading('The article'),
    colors.muted('[1] is voice 1 above; "?" marks a speaker in doubt.'),
  ];
  let paragraph = -1;
  let runs: Run[] = [];
  let label = '';
  const flush = () => {
    if (runs.length === 0) return;
    lines.push('');
    wrapRuns(runs, width - GUTTER).forEach((line, index) => {
      lines.push(`${colors.muted((index === 0 ? label : '').padEnd(GUTTER))}${line}`.trimEnd());
    });
    runs = [];
  };
  let previousEnd = 0;
  for (const segment of report.segments) {
    if (segment.paragraph !== paragraph) {
      flush();
      paragraph = segment.paragraph;
      label = labelOf(segment);
    } else if (/\s/.test(text.slice(previousEnd, segment.span.start))) runs.push({ text: ' ', paint: plain });
    previousEnd = segment.span.end;
    runs.push(...paintSegment(segment, text, markOfQuotation.get(segment.quotationId ?? ''), colors));
  }
  flush();
  return lines;
}

function labelOf({ kind }: Segment): string {
  return kind === 'narration' || kind === 'quotation' || kind === 'dateline' ? '' : kind;
}

function paintSegment({ kind, span }: Segment, text: string, mark: Mark | undefined, colors: Colors): Run[] {
  const words = cleanText(text.slice(span.start, span.end));
  if (mark) {
    return [
      { text: words, paint: mark.paint },
      { text: mark.number, paint: colors.muted },
    ];
  }
  const isTitle = kind === 'headline' || kind === 'heading';
  const isText = kind === 'narration' || kind === 'quotation';
  return [{ text: words, paint: isTitle ? colors.strong : isText ? plain : colors.muted }];
}
