/** What the model package tells of itself, in `model.json`. */
export interface ModelDescription {
  readonly name: string;
  readonly version: string;
  /** Which shape of model this is; a reader knows one. */
  readonly format: number;
  /** Softmax temperatures that make probabilities honest. */
  readonly temperature: { readonly target: number; readonly pair: number };
  /** Added to the log-probability of "no part of an attribution": below 0 finds more. */
  readonly attributionBias: number;
}

/** A model in memory, wherever it was loaded from. */
export interface ModelBundle {
  readonly description: ModelDescription;
  /** Word pieces, one a line. */
  readonly vocabulary: string;
  /** The ONNX file. */
  readonly onnx: Uint8Array;
}

/** The shape of model that this version reads. */
export const MODEL_FORMAT = 1;
