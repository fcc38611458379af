export type Paint = (text: string) => string;

/** How the parts of the terminal view look. Every meaning of a colour is also said in words or numbers. */
export interface Colors {
  readonly heading: Paint;
  readonly strong: Paint;
  readonly muted: Paint;
  readonly negative: Paint;
  readonly positive: Paint;
  readonly warning: Paint;
  /** One a voice, again from the first when they run out. */
  voice(index: number): Paint;
}

const paintWith =
  (open: string, close = 0): Paint =>
  (text) =>
    `\u001b[${open}m${text}\u001b[${close}m`;
const plain: Paint = (text) => text;

/** 256-colour tones that stay apart for colour-blind eyes and are legible on black and on white. */
const VOICES = [37, 169, 142, 99, 137, 71];

export function createColors(enabled: boolean): Colors {
  if (!enabled)
    return {
      heading: plain,
      strong: plain,
      muted: plain,
      negative: plain,
      positive: plain,
      warning: plain,
      voice: () => plain,
    };
  const voices = VOICES.map((color) => paintWith(`38;5;${color}`));
  return {
    heading: paintWith('1;4'),
    strong: paintWith('1'),
    muted: paintWith('2'),
    negative: paintWith('31'),
    positive: paintWith('32'),
    warning: paintWith('33'),
    voice: (index) => voices[index % voices.length]!,
  };
}
