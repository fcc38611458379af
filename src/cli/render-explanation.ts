import type {
  ExplainedEvidence,
  OtherCase,
  StanceDecision,
  StanceExplanation,
} from '../report/explain/explanation.ts';
import { cleanText } from './clean-text.ts';
import { type Colors, createColors, type Paint } from './colors.ts';
import type { TerminalOptions } from './render-terminal.ts';
import { cutText, type Run, wrapRuns } from './wrap-text.ts';

const plain: Paint = (text) => text;
const MOST_FEATURES = 8;
const MOST_WORDS = 6;
/** More passages than these are counted instead of named. */
const MOST_NAMED = 2;
/** A word whose absence moves the model less than this is not told. */
const LEAST_CHANGE = 0.03;

/** Why a stance is what it is, as a page for people at a terminal. */
export function renderExplanation(
  explanation: StanceExplanation,
  text: string,
  { width, color }: TerminalOptions,
): string {
  const colors = createColors(color);
  const sections = [
    renderVerdict(explanation, width, colors),
    ...(explanation.found
      ? [
          renderEvidence(explanation, text, width, colors),
          renderDecision(explanation, width, colors),
          renderOtherwise(explanation.otherwise, width, colors),
        ]
      : []),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const signed = (value: number) =>
  value > 0 ? `+${value.toFixed(2)}` : value < 0 ? `−${Math.abs(value).toFixed(2)}` : ' 0.00';

function nameHolder({ holder }: StanceExplanation): string {
  if (holder.kind === 'entity') return cleanText(holder.name);
  return holder.kind === 'narrator' ? 'the article' : 'somebody unnamed';
}

function indent(runs: readonly Run[], width: number, by = 2): string[] {
  return wrapRuns(runs, width - by).map((line) => `${' '.repeat(by)}${line}`);
}

function paintOf(value: number, colors: Colors): Paint {
  return value < 0 ? colors.negative : value > 0 ? colors.positive : plain;
}

function renderVerdict(explanation: StanceExplanation, width: number, colors: Colors): string[] {
  const { target, tone, mixed, score, confidence, found, listed } = explanation;
  const pair = `${nameHolder(explanation)} → ${cleanText(target.name)}`;
  if (!found)
    return [
      colors.strong(pair),
      ...indent(
        [
          {
            text: 'Nothing in the article shows an attitude between the two: no word states one, neither speaks of the other, and no sentence that names both says anything of it.',
            paint: plain,
          },
        ],
        width,
      ),
    ];
  const verdict = `${tone}${mixed ? ', mixed' : ''}`;
  const sure = `score ${signed(score).trim()}, ${Math.round(confidence * 100)}% sure`;
  const lines = [colors.strong(pair), `  ${paintOf(score, colors)(verdict)}  ${colors.muted(sure)}`];
  if (!listed)
    lines.push(
      ...indent(
        [
          {
            text: 'The report leaves the pair out: it is neutral, and neither speaks of the other.',
            paint: colors.muted,
          },
        ],
        width,
      ),
    );
  return lines;
}

const MANNERS = {
  stated: 'a word states it',
  said: 'said of the target',
  carried: 'said right after speaking of the target',
  between: 'both stand in one sentence',
  narrated: 'told in the article’s own voice',
} as const;

function renderEvidence(
  { evidence, rest, score, polarity }: StanceExplanation,
  text: string,
  width: number,
  colors: Colors,
): string[] {
  const lines = [colors.heading(polarity === 'neutral' ? 'What was read' : 'What adds up to the score')];
  let previous: ExplainedEvidence | undefined;
  for (const item of evidence) {
    const again = previous?.sentence.span.start === item.sentence.span.start && item.model !== null;
    previous = item;
    const sum = item.contributions.reduce((all, { value }) => all + value, 0);
    const amount = polarity === 'neutral' ? '' : signed(sum);
    const how = item.manners.map((manner) => MANNERS[manner]).join('; ');
    lines.push(
      `${paintOf(sum, colors)(amount.padStart(7))}  ${colors.muted(how)}`.replace(/^ {7} {2}/, '  '),
      ...(again
        ? indent(
            [{ text: `the same sentence, from “${cutText(cleanText(item.text), 40)}”`, paint: plain }],
            width,
            9,
          )
        : indent(markWords(item, text, colors), width, 9)),
      ...renderParts(item, width, colors),
      ...(again ? [] : renderModel(item, width, colors)),
    );
  }
  if (polarity === 'neutral') return lines;
  if (rest !== 0) lines.push(`${signed(rest).padStart(7)}  ${colors.muted('further evidence')}`);
  lines.push(`${colors.strong(signed(score).padStart(7))}  ${colors.strong('the score')}`);
  return lines;
}

/** The sentence, the words that count in square brackets, so that they also stand out without colours. */
function markWords(item: ExplainedEvidence, text: string, colors: Colors): Run[] {
  const parts = item.contributions.flatMap(({ span, value }) => (span ? [{ span, value }] : []));
  const cues = item.cues.map(({ span, weight }) => ({ span, value: weight }));
  const changes = (item.model?.words ?? []).filter(({ change }) => Math.abs(change) >= LEAST_CHANGE);
  const strongest = [...changes]
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, MOST_WORDS)
    .map(({ span, change }) => ({ span, value: change }));
  const given = item.model ? strongest : parts.length > 0 ? parts : cues;
  const marks = given
    .filter(({ span }) => span.start >= item.sentence.span.start && span.end <= item.sentence.span.end)
    .sort((a, b) => a.span.start - b.span.start);
  const runs: Run[] = [];
  let at = item.sentence.span.start;
  for (const { span, value } of marks) {
    if (span.start < at) continue;
    runs.push({ text: cleanText(text.slice(at, span.start)), paint: plain });
    runs.push({ text: `[${cleanText(text.slice(span.start, span.end))}]`, paint: paintOf(value, colors) });
    at = span.end;
  }
  return [...runs, { text: cleanText(text.slice(at, item.sentence.span.end)), paint: plain }];
}

const PARTS = {
  word: '',
  mood: 'how the speaker sounds: ',
  negation: 'negation: ',
  intensity: 'stronger by: ',
  downtoner: 'weaker by: ',
  hedge: 'hedged by: ',
  model: '',
} as const;

function renderParts({ contributions, model }: ExplainedEvidence, width: number, colors: Colors): string[] {
  const parts = contributions.map(({ kind, text, value }) => {
    const name = kind === 'model' ? 'the sentence as the model reads it' : `“${cleanText(text ?? '')}”`;
    return `${PARTS[kind]}${name} ${signed(value)}`;
  });
  if (parts.length === 0 || (model && parts.length === 1)) return [];
  return indent([{ text: parts.join(' · '), paint: colors.muted }], width, 9);
}

function renderModel({ model }: ExplainedEvidence, width: number, colors: Colors): string[] {
  if (!model) return [];
  const words = model.words
    .filter(({ change }) => Math.abs(change) >= LEAST_CHANGE)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, MOST_WORDS)
    .map(({ text, change }) => `“${cleanText(text)}” ${signed(change)}`);
  const effect =
    words.length > 0
      ? `what each word changes in that, the others left as they are: ${words.join(' · ')}`
      : 'no single word changes that much: it reads them together';
  return indent(
    [{ text: `the model reads ${signed(model.score)} here; ${effect}`, paint: colors.muted }],
    width,
    9,
  );
}

function renderDecision({ decision, polarity }: StanceExplanation, width: number, colors: Colors): string[] {
  const lines = [colors.heading('How it was decided')];
  const {
    side,
    probabilities,
    leastProbable,
    ground,
    stated,
    clearlyStated,
    features,
    constant,
    lean,
    leastLean,
  } = decision as StanceDecision;
  const percent = (value: number) => `${Math.round(value * 100)}%`;
  const chance = `A reader would list it as ${side} with a probability of ${percent(probabilities[side])}; the least that is needed is ${percent(leastProbable)}.`;
  const why =
    ground === 'stated'
      ? `Words state the attitude clearly (${signed(stated).trim()}, and ${clearlyStated.toFixed(2)} is enough), which decides alone.`
      : polarity === 'neutral' && probabilities[side] >= leastProbable
        ? `${chance} But the words lean to that side by ${lean.toFixed(2)} only, and ${leastLean.toFixed(2)} is needed.`
        : chance;
  lines.push(...indent([{ text: why, paint: plain }], width));
  lines.push(colors.muted(`  What speaks for ${side} (+) and against it (−), in log odds:`));
  const row = (value: number, name: string) => `  ${signed(value).padStart(6)}  ${cutText(name, width - 10)}`;
  lines.push(row(constant, 'before anything is known'));
  const shown = features.slice(0, MOST_FEATURES);
  for (const { logOdds, meaning } of shown) lines.push(row(logOdds, meaning));
  const others = features.slice(MOST_FEATURES);
  if (others.length > 0)
    lines.push(
      row(
        others.reduce((all, { logOdds }) => all + logOdds, 0),
        `${others.length} more (--json has them all)`,
      ),
    );
  return lines;
}

function renderOtherwise(cases: readonly OtherCase[], width: number, colors: Colors): string[] {
  const lines = [colors.heading('What would have made it otherwise')];
  for (const { kind, passages, side, tone, score } of cases) {
    const names = passages.map(({ text }) => `“${cutText(cleanText(text), 40)}”`);
    const taken = names.length > MOST_NAMED ? `its ${names.length} strongest passages` : names.join(' and ');
    const change = kind === 'with' ? `one more clear ${side} judgement` : `without ${taken}`;
    lines.push(
      ...indent(
        [
          { text: `${change}:`, paint: plain },
          { text: ' ', paint: plain },
          { text: `${tone} (${signed(score).trim()})`, paint: paintOf(score, colors) },
        ],
        width,
      ),
    );
  }
  return lines;
}
