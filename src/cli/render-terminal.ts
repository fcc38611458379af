import { gatherVoices, type SpeakingVoice } from '../report/gather-voices.ts';
import { pickBestEvidence } from '../report/rows.ts';
import type { Report, Sentiment, Stance } from '../report/schema.ts';
import { cleanText } from './clean-text.ts';
import { type Colors, createColors, type Paint } from './colors.ts';
import { renderArticle } from './render-article.ts';
import { cutText, measureWidth, padText, wrapRuns } from './wrap-text.ts';

export interface TerminalOptions {
  /** Columns, 40 or more. */
  readonly width: number;
  readonly color: boolean;
}

/** A report as a page for people at a terminal: who speaks, who feels how about whom, who is spoken of, and the article. */
export function renderTerminal(report: Report, text: string, { width, color }: TerminalOptions): string {
  const colors = createColors(color);
  const voices = gatherVoices(report);
  const sections = [
    renderTitle(report, voices, width, colors),
    renderVoices(voices, report, width, colors),
    renderStances(report, width, colors),
    renderEntities(report, width, colors),
    renderArticle(report, text, voices, width, colors),
    renderNotes(report, width, colors),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

function renderTitle(
  { article, engine, quotations, sentiment }: Report,
  voices: readonly SpeakingVoice[],
  width: number,
  colors: Colors,
): string[] {
  const facts = [
    article.outlet,
    article.publishedAt,
    count(article.words, 'word'),
    count(quotations.length, 'quotation'),
    count(voices.length, 'voice'),
    `${engine.name} engine`,
  ];
  const tone = `It sounds ${describeSentiment(sentiment.narration)} in its own voice, ${describeSentiment(sentiment.quotation)} in what others say.`;
  return [
    ...wrapRuns([{ text: cleanText(article.title ?? 'Untitled article'), paint: colors.strong }], width),
    ...wrapRuns([{ text: cleanText(facts.filter(Boolean).join(' · ')), paint: colors.muted }], width),
    ...wrapRuns([{ text: tone, paint: colors.muted }], width),
  ];
}

function describeSentiment({ score, label }: Sentiment): string {
  return `${label} (${signed(score)})`;
}

function signed(score: number): string {
  return score > 0 ? `+${score.toFixed(2)}` : score < 0 ? `−${Math.abs(score).toFixed(2)}` : '0.00';
}

function paintPolarity(label: Sentiment['label'], colors: Colors) {
  return label === 'negative'
    ? colors.negative
    : label === 'positive'
      ? colors.positive
      : (text: string) => text;
}

const MOST_ROWS = 12;
/** Names on the line of those that are named once. */
const MOST_ONCE = 24;
/** Columns from which bars and types are shown. */
const ROOMY = 76;

function renderMore(total: number, colors: Colors): string[] {
  return total > MOST_ROWS ? [colors.muted(`  and ${total - MOST_ROWS} more (--json has them all)`)] : [];
}

function renderVoices(
  voices: readonly SpeakingVoice[],
  { quotations }: Report,
  width: number,
  colors: Colors,
): string[] {
  if (quotations.length === 0) return [colors.heading('Who speaks'), '  Nobody is quoted.'];
  const roomy = width >= ROOMY;
  const nameWidth = Math.min(30, width - (roomy ? 52 : 41));
  const most = voices[0]!.words;
  const rows = voices.slice(0, MOST_ROWS).map(({ name, quotations: said, quoted, words }, index) => {
    const reported = said.length - quoted;
    const bar = '▇'.repeat(Math.max(1, Math.round((words / Math.max(1, most)) * 10)));
    const figures = [quoted > 0 ? `${quoted} quoted` : '', reported > 0 ? `${reported} reported` : '']
      .filter(Boolean)
      .join(', ');
    return `${String(index + 1).padStart(3)} ${colors.voice(index)(padText(cutText(cleanText(name), nameWidth), nameWidth))} ${`${words} words`.padStart(11)} ${roomy ? `${colors.voice(index)(bar.padEnd(10))} ` : ''}${figures}`.trimEnd();
  });
  return [colors.heading('Who speaks'), ...rows, ...renderMore(voices.length, colors)];
}

function renderStances(report: Report, width: number, colors: Colors): string[] {
  const title = colors.heading('Who feels how about whom');
  if (report.stances.length === 0) return [title, '  No attitude of anybody toward anybody was found.'];
  const isFlat = ({ tone, mixed }: Stance) => tone === 'neutral' && !mixed;
  const marked = report.stances.filter((stance) => !isFlat(stance));
  const rows = marked.slice(0, MOST_ROWS).flatMap((stance) => {
    const { target, tone, mixed, score, confidence, polarity, evidence } = stance;
    const verdict = `${tone}${mixed ? ', mixed' : ''}`;
    const numbers = `${signed(score).padStart(5)}  ${Math.round(confidence * 100)}% sure`;
    const pair = `${nameHolder(stance)} → ${cleanText(target.name)}`;
    const opinion = `${paintPolarity(polarity, colors)(verdict)}  ${colors.muted(numbers)}`;
    const room = width - 2 - measureWidth(`  ${verdict}  ${numbers}`);
    const heads =
      measureWidth(pair) <= room
        ? [`  ${colors.strong(padText(pair, room))}  ${opinion}`]
        : [`  ${colors.strong(cutText(pair, width - 2))}`, `    ${opinion}`];
    const best = pickBestEvidence(stance);
    const more = evidence.length > 1 ? ` (+${evidence.length - 1})` : '';
    return [
      ...heads,
      `    ${colors.muted(`${quote(cutText(cleanText(best.text).replace(/^["“”]|["“”]$/g, ''), width - 6 - more.length))}${more}`)}`,
    ];
  });
  return [
    title,
    ...rows,
    ...renderMore(marked.length, colors),
    ...renderFlat(report.stances.filter(isFlat), width, colors),
  ];
}

/** Stances without colour, a line a holder: that somebody is neutral is no news of each pair. */
function renderFlat(stances: readonly Stance[], width: number, colors: Colors): string[] {
  const targets = new Map<string, string[]>();
  for (const stance of stances) {
    const holder = nameHolder(stance);
    targets.set(holder, [...(targets.get(holder) ?? []), cleanText(stance.target.name)]);
  }
  return [...targets]
    .slice(0, MOST_ROWS)
    .flatMap(([holder, names]) =>
      wrapIndented(`neutral: ${holder} → ${names.join(', ')}`, width, colors.muted),
    );
}

function nameHolder({ holder }: Stance): string {
  if (holder.kind === 'entity') return cleanText(holder.name);
  return holder.kind === 'narrator' ? 'the article' : 'somebody unnamed';
}

function wrapIndented(text: string, width: number, paint: Paint): string[] {
  return wrapRuns([{ text, paint }], width - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`);
}

function quote(text: string): string {
  return `“${text}”`;
}

function renderEntities({ entities }: Report, width: number, colors: Colors): string[] {
  if (entities.length === 0) return [];
  const roomy = width >= ROOMY;
  const nameWidth = Math.min(30, width - (roomy ? 53 : 40));
  const typed = (type: string) => (roomy ? `${type.padEnd(12)} ` : '');
  const cell = (sentiment: Sentiment) => {
    const silent = sentiment.magnitude === 0 && sentiment.score === 0;
    return silent
      ? colors.muted('–'.padEnd(14))
      : paintPolarity(sentiment.label, colors)(`${sentiment.label.padEnd(8)} ${signed(sentiment.score)}`);
  };
  const head = colors.muted(
    `  ${''.padEnd(nameWidth)} ${typed('type')}${'named'.padStart(5)}  ${'in narration'.padEnd(14)} in speech`,
  );
  const often = entities.filter(({ mentions }) => mentions.length > 1);
  const once = entities.filter(({ mentions }) => mentions.length <= 1).map(({ name }) => cleanText(name));
  const rows = often
    .slice(0, MOST_ROWS)
    .map(({ name, type, mentions, sentiment }) =>
      `  ${padText(cutText(cleanText(name), nameWidth), nameWidth)} ${typed(type)}${`${mentions.length}×`.padStart(5)}  ${cell(sentiment.narration)} ${cell(sentiment.quotation)}`.trimEnd(),
    );
  return [
    colors.heading('Who is spoken of'),
    ...(often.length > 0 ? [head] : []),
    ...rows,
    ...renderMore(often.length, colors),
    ...(once.length > 0
      ? wrapIndented(
          `once: ${once.slice(0, MOST_ONCE).join(', ')}${once.length > MOST_ONCE ? ', …' : ''}`,
          width,
          colors.muted,
        )
      : []),
  ];
}

function renderNotes({ notes }: Report, width: number, colors: Colors): string[] {
  if (notes.length === 0) return [];
  const rows = notes
    .slice(0, MOST_ROWS)
    .flatMap(({ message, span }) =>
      wrapRuns(
        [{ text: `! ${cleanText(message)}${span ? ` (at ${span.start})` : ''}`, paint: colors.warning }],
        width - 2,
      ).map((line) => `  ${line}`),
    );
  return [colors.heading('Notes'), ...rows, ...renderMore(notes.length, colors)];
}
