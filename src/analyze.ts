import { readDocument } from './document/read.ts';
import { readHtml } from './document/read-html.ts';
import type { Span } from './document/span.ts';
import type { Vocabulary } from './document/vocabulary.ts';
import { type AnalyzerOptions, openEngine, shareEngine } from './open-engine.ts';
import { type ArticleDetails, fillDetails } from './report/article-details.ts';
import { assembleReport } from './report/assemble-report.ts';
import {
  checkChoice,
  checkDetails,
  checkObject,
  checkParty,
  checkSpan,
  checkText,
} from './report/check-arguments.ts';
import { describeCue } from './report/describe-stances.ts';
import { explainStance } from './report/explain/explain-stance.ts';
import type { StanceExplanation } from './report/explain/explanation.ts';
import { describeProbabilities } from './report/gather-sentiment.ts';
import { readVocabulary } from './report/read-vocabulary.ts';
import { round } from './report/round.ts';
import type { Evidence, Report, Sentiment } from './report/schema.ts';
import { type PairStance, scorePair } from './report/score-pair.ts';
import { type AnalysisProgress, runStagesAside } from './run-stages.ts';
import type { Engine } from './sentiment/engine.ts';

/** What is known of an article, and in which form it comes. */
export interface ArticleOptions extends ArticleDetails {
  /**
   * `'text'` (the default), or `'html'` for a page: its article is found by the optional packages `@mozilla/readability`
   * and `linkedom`, and the offsets of the report are then those of the text that `readHtml` gives for the same page.
   */
  readonly format?: 'text' | 'html' | undefined;
  /** Stops the analysis: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called where a stage begins, and while a model reads: see `AnalysisProgress`. */
  readonly onProgress?: ((progress: AnalysisProgress) => void) | undefined;
}

/** A report without what the last stage adds: the `voices` of each entity's coverage are 0 then. */
export type QuotationReport = Omit<Report, 'stances'>;

export interface AnalyzeOptions extends ArticleOptions, AnalyzerOptions {}

/** A sentence and the stretch of it that names the target. */
export interface TargetQuestion {
  readonly sentence: string;
  /** UTF-16 offsets into `sentence`, end-exclusive. */
  readonly target: Span;
}

/** A sentiment, and the words that it rests on. */
export interface TargetSentiment extends Sentiment {
  /** `weight` is the signed share in the score, after negation, hedges and intensity. */
  readonly cues: Evidence['cues'];
}

/** A text and two parties in it, each by name as the text has it or by a span of the text. */
export interface StanceQuestion {
  readonly text: string;
  /** Whose attitude; `'narrator'` is the text's own voice. */
  readonly holder: string | Span;
  readonly target: string | Span;
  /** Stops it: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** A loaded engine, to be kept and used for any number of articles. */
export interface Analyzer {
  /**
   * Analyses one article: same text, same report.
   * @throws QuotestanceError `invalid-input` where the text is no string, `invalid-option` for a wrong option. No string
   * makes it throw: what is odd about a text is in `report.notes`.
   */
  analyze(text: string, article?: ArticleOptions): Promise<Report>;
  /**
   * The same up to the quotations: who is spoken of and who says what, without the stances. A third of the time is spared.
   */
  readQuotations(text: string, article?: ArticleOptions): Promise<QuotationReport>;
  /**
   * How a sentence sounds toward one mention in it: score -1..1, its label, and the words behind it.
   * @throws QuotestanceError `invalid-input` where the target is no stretch of the sentence.
   */
  scoreTarget(question: TargetQuestion): Promise<TargetSentiment>;
  /**
   * The attitude of one party of a text toward another: polarity, score -1..1, one of seven tones, confidence 0..1
   * (0: the text says nothing of the pair) and the evidence.
   * @throws QuotestanceError `invalid-input` where holder or target is not in the text.
   */
  scoreStance(question: StanceQuestion): Promise<PairStance>;
  /**
   * Why the stance of one party of an article toward another is what it is: what each passage adds to the score, how the
   * polarity was decided, and what would have made it otherwise. For a learned model, which reads words together, each
   * word of a passage is left out once: some seconds.
   * @throws QuotestanceError `invalid-input` where holder or target is nobody in the article; the message lists who is.
   */
  explainStance(question: StanceQuestion): Promise<StanceExplanation>;
}

export async function analyze(text: string, options: AnalyzeOptions = {}): Promise<Report> {
  const engine = await shareEngine(options);
  return analyzeArticle(text, options, { engine, vocabulary: readVocabulary(options) });
}

export async function createAnalyzer(options: AnalyzerOptions = {}): Promise<Analyzer> {
  const engine = await openEngine(options);
  const setting = { engine, vocabulary: readVocabulary(options) };
  return {
    analyze: (text, article = {}) => analyzeArticle(text, article, setting),
    async readQuotations(text, article = {}) {
      const { stances: _none, ...report } = await analyzeArticle(text, article, setting, true);
      return report;
    },
    scoreTarget: async (question) => scoreTarget(question, setting),
    scoreStance: async (question) => {
      const { analysis, holder, target } = await readQuestion(question, setting);
      return scorePair(analysis, engine, holder, target);
    },
    explainStance: async (question) => {
      const { analysis, holder, target } = await readQuestion(question, setting);
      return explainStance(analysis, engine, holder, target);
    },
  };
}

/** What all calls of one analyzer share. */
interface Setting {
  readonly engine: Engine;
  readonly vocabulary: Vocabulary | undefined;
}

async function analyzeArticle(
  text: string,
  options: ArticleOptions,
  { engine, vocabulary }: Setting,
  withoutStances = false,
): Promise<Report> {
  checkText(text, 'text');
  checkObject(options, 'options');
  checkChoice(options.format, ['text', 'html'], 'format');
  checkDetails(options);
  const { signal, onProgress } = options;
  const run = { vocabulary, signal, onProgress, withoutStances };
  if (options.format !== 'html')
    return assembleReport(await runStagesAside(text, engine, run), engine, options);
  const page = await readHtml(text, options.url === undefined ? {} : { url: options.url });
  return assembleReport(await runStagesAside(page.text, engine, run), engine, fillDetails(options, page));
}

function scoreTarget(question: TargetQuestion, { engine, vocabulary }: Setting): TargetSentiment {
  checkObject(question, 'question');
  const { sentence, target } = question;
  checkText(sentence, 'sentence');
  checkSpan(target, sentence, 'target');
  const document = readDocument(sentence, vocabulary);
  const window = { firstToken: 0, endToken: document.tokens.length };
  const { score, label, magnitude, probabilities, cues } = engine.scoreTarget(document, window, target);
  return {
    score: round(score),
    label,
    magnitude: round(magnitude),
    ...(probabilities && { probabilities: describeProbabilities(probabilities) }),
    cues: cues.map(describeCue),
  };
}

async function readQuestion(question: StanceQuestion, { engine, vocabulary }: Setting) {
  checkObject(question, 'question');
  const { text, holder, target, signal } = question;
  checkText(text, 'text');
  checkParty(holder, text, 'holder');
  checkParty(target, text, 'target');
  return { analysis: await runStagesAside(text, engine, { vocabulary, signal }), holder, target };
}
