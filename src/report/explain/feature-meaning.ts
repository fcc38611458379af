/** What a feature of a pair says, in words; see `describe-pair.ts` for how they are counted. */
export function meaningOf(name: string, side: 'negative' | 'positive'): string {
  const [first = '', ...others] = name.split(' ');
  const rest = others.join(' ');
  const whole = WHOLE[name];
  if (whole) return whole;
  if (first === 'holder' || first === 'target') return `the ${first} ${STANDING[rest] ?? `is a ${rest}`}`;
  if (first === 'narrated' && STANDING[rest])
    return `the target of the article’s own voice ${STANDING[rest]}`;
  const manner = MANNER[first];
  const measure = MEASURE[rest];
  return manner && measure
    ? `${manner}: ${measure.replace('SIDE', side).replace('OTHER', side === 'negative' ? 'positive' : 'negative')}`
    : name;
}

const WHOLE: Readonly<Record<string, string>> = {
  length: 'length of the article',
  negative: 'the side is negative',
  narrator: 'the holder is the article itself',
};

const STANDING: Readonly<Record<string, string>> = {
  count: 'is mentioned so often',
  prominence: 'is mentioned often enough for a main figure',
  share: 'has this share of all mentions',
  rank: 'is salient',
  early: 'is mentioned early',
  named: 'is called by name',
  organization: 'is an organization',
  other: 'is a thing or a matter',
};

const MANNER: Readonly<Record<string, string>> = {
  stated: 'stated between the two',
  said: 'said of the target',
  carried: 'said right after that',
  between: 'both in one sentence',
  narrated: 'told in the article’s own voice',
};

const MEASURE: Readonly<Record<string, string>> = {
  any: 'there is a passage',
  count: 'how many passages',
  'words max': 'the most SIDE one, by words',
  words: 'all SIDE words',
  'words against': 'all OTHER words',
  mood: 'how SIDE the speaker sounds',
  'model max': 'the most SIDE one, by the model',
  model: 'all that is SIDE, by the model',
  'model mean': 'how SIDE on average, by the model',
  'model against max': 'the most OTHER one, by the model',
  'model against': 'all that is OTHER, by the model',
  'model direct': 'the most SIDE of the holder’s own words, by the model',
};
