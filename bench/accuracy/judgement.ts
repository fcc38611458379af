/** One judged figure: where its value stands in the judge's JSON, and what it must come to. */
export interface Figure {
  readonly name: string;
  /** Path into the judge's JSON: keys joined by `/`. */
  readonly path: string;
  /** The least (or, with `atMost`, the most) that a release of the fast engine may show; 0 where nothing is asked. */
  readonly goal: number;
  /** The same for the accurate engine. */
  readonly accurateGoal?: number;
  readonly atMost?: boolean;
  /** Print as it stands rather than in per cent. */
  readonly plain?: boolean;
  readonly comparison?: string;
}

/** A judge run: which prediction task over which data, scored by which script. */
export interface Judgement {
  readonly title: string;
  readonly task: 'target' | 'pair' | 'quotes' | 'stance' | 'document' | 'sentence';
  readonly predictOptions?: readonly string[];
  /** Files under the data folder, or a prepared one by its `:name`: what is predicted on, and the gold where it is another file. */
  readonly input: string;
  readonly gold?: string;
  /** A script in the judges' folder, or one that stands beside this file: `./score-...`. */
  readonly judge: string;
  readonly options?: readonly string[];
  readonly figures: readonly Figure[];
}
