/** What, measure, fast, accurate, people: rows of the table under "Accuracy" in the README, where the rest of it is. */
export const ACCURACY: readonly (readonly [string, string, string, string, string])[] = [
  ['who says it: quotations in marks (PolNeAR dev)', 'end-to-end F1', '86.3', '89.7', '95'],
  ['all attributions, reported speech too (PolNeAR dev)', 'character F1', '83.9', '87.5', '91'],
  ['who is meant: names (written articles, untuned third)', 'linked right, %', '93.9', '93.1', ''],
  ['speakers of quotations (written articles, untuned third)', 'right, %', '81.3', '83.5', ''],
  ['sentiment toward a mention (NewsMTSC dev)', 'macro-F1', '72.4', '74.1', ''],
  ['who feels how about whom (real articles)', 'polar edge F1', '47.0', '49.6', '85'],
];
