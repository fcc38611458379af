import { TONES } from '../../stance/stance.ts';

/** A question that is asked again and again, kept in the database. */
export interface View {
  readonly name: string;
  readonly comment: string;
  readonly sql: string;
  /** Name and meaning, in order. */
  readonly columns: readonly (readonly [string, string])[];
}

const RUN = ['run', 'The run, as in runs.'] as const;
const N = ['n', 'Stances that the row rests on.'] as const;
const MEAN = ['mean_score', 'Their mean score, -1 to 1. Read it beside n.'] as const;
const SPREAD = ['sd_score', 'Standard deviation of their scores; NULL where n is 1.'] as const;
const ARTICLES = ['articles', 'Articles that they come from.'] as const;
const MEASURES = `count(DISTINCT sequence) AS articles, count(*) AS n, avg(score) AS mean_score, stddev_samp(score) AS sd_score`;

/** The key of a stance's holder, where the row of its entity in entity_keys is `held`. */
export const HOLDER_KEY = `CASE holder_kind WHEN 'entity' THEN held.key ELSE holder_kind END`;
const OUTLET = ['outlet', 'As in articles.'] as const;
const PUBLISHED = ['published', 'As in articles.'] as const;
const ARTICLE = [
  RUN,
  ['sequence', 'The article’s place in the run, from 0.'],
  ['article_id', 'The article, as in articles.id.'],
] as const;

/**
 * In all but the last two, people and things are told apart by name: two with the same name fall together, two spellings do
 * not.
 */
export const VIEWS: readonly View[] = [
  {
    name: 'stance_by_outlet_month',
    comment: 'How each outlet’s voices stand toward a target, month by month.',
    sql: `SELECT run, outlet, date_trunc('month', published)::DATE AS month, target, holder_kind, ${MEASURES},
  count(*) FILTER (WHERE polarity = 'negative') AS negative,
  count(*) FILTER (WHERE polarity = 'neutral') AS neutral,
  count(*) FILTER (WHERE polarity = 'positive') AS positive
FROM stances JOIN (SELECT run, sequence, outlet, published FROM articles) USING (run, sequence)
GROUP BY run, outlet, month, target, holder_kind`,
    columns: [
      RUN,
      ['outlet', 'As in articles.'],
      ['month', 'First day of the month; NULL where the day of publication is unknown.'],
      ['target', 'Name of the entity that the stances are toward.'],
      ['holder_kind', 'narrator: the outlet’s own voice; entity, unattributed: those that it quotes.'],
      ARTICLES,
      N,
      MEAN,
      SPREAD,
      ['negative', 'Stances of polarity negative.'],
      ['neutral', 'Stances of polarity neutral.'],
      ['positive', 'Stances of polarity positive.'],
    ],
  },
  {
    name: 'who_speaks',
    comment: 'Who is given the floor by each outlet: speech only, without quotations inside of others.',
    sql: `SELECT run, outlet, speaker, type AS speaker_type, count(DISTINCT sequence) AS articles, count(*) AS quotations,
  sum(length(text))::BIGINT AS characters,
  sum(length(text)) / sum(sum(length(text))) OVER (PARTITION BY run, outlet) AS share
FROM quotations
JOIN (SELECT run, sequence, outlet FROM articles) USING (run, sequence)
LEFT JOIN (SELECT run, sequence, id AS speaker_id, type FROM entities) USING (run, sequence, speaker_id)
WHERE NOT attitude AND parent_id IS NULL
GROUP BY run, outlet, speaker, speaker_type`,
    columns: [
      RUN,
      ['outlet', 'As in articles.'],
      ['speaker', 'As in quotations; NULL where nobody is named.'],
      ['speaker_type', 'As entities.type; NULL where the speaker is no entity.'],
      ['articles', 'Articles that the speaker is quoted in.'],
      ['quotations', 'Quotations of the speaker.'],
      ['characters', 'Characters of these quotations.'],
      ['share', 'Their share in all that the outlet quotes in the run, 0 to 1.'],
    ],
  },
  {
    name: 'narration_against_quotation',
    comment: 'What an outlet says of a target in its own voice, beside what it lets others say.',
    sql: `SELECT run, outlet, target, count(DISTINCT sequence) AS articles,
  count(*) FILTER (WHERE holder_kind = 'narrator') AS narration_n,
  avg(score) FILTER (WHERE holder_kind = 'narrator') AS narration_mean,
  count(*) FILTER (WHERE holder_kind <> 'narrator') AS quotation_n,
  avg(score) FILTER (WHERE holder_kind <> 'narrator') AS quotation_mean,
  narration_mean - quotation_mean AS difference
FROM stances JOIN (SELECT run, sequence, outlet FROM articles) USING (run, sequence)
GROUP BY run, outlet, target`,
    columns: [
      RUN,
      ['outlet', 'As in articles.'],
      ['target', 'Name of the entity that is spoken of.'],
      ['articles', 'Articles with a stance toward it.'],
      ['narration_n', 'Stances of the narrator.'],
      ['narration_mean', 'Their mean score; NULL where there are none.'],
      ['quotation_n', 'Stances of those who are quoted.'],
      ['quotation_mean', 'Their mean score; NULL where there are none.'],
      ['difference', 'narration_mean less quotation_mean; NULL where either is.'],
    ],
  },
  {
    name: 'edges',
    comment: 'Who stands how toward whom, over all articles of a run: the edges of a graph.',
    sql: `SELECT run, holder_kind, holder, target, ${MEASURES},
${TONES.map((tone) => `  count(*) FILTER (WHERE tone = '${tone}') AS ${nameTone(tone)}`).join(',\n')}
FROM stances
GROUP BY run, holder_kind, holder, target`,
    columns: [
      RUN,
      ['holder_kind', 'As in stances.'],
      ['holder', 'As in stances.'],
      ['target', 'As in stances.'],
      ARTICLES,
      N,
      MEAN,
      SPREAD,
      ...TONES.map((tone) => [nameTone(tone), `Stances of tone ${tone}.`] as const),
    ],
  },
  {
    name: 'linked_stances',
    comment: 'Stances with who is who over all articles of the run; empty until the run is at its end.',
    sql: `SELECT stances.run, stances.sequence, stances.article_id, outlet, published, number, holder_kind, ${HOLDER_KEY} AS holder_key,
  coalesce(holders.name, holder) AS holder_name, aimed.key AS target_key, coalesce(targets.name, target) AS target_name,
  polarity, tone, stances.score, mixed, confidence
FROM stances
JOIN (SELECT run, sequence, outlet, published FROM articles) AS articles USING (run, sequence)
JOIN entity_keys AS aimed ON aimed.run = stances.run AND aimed.sequence = stances.sequence AND aimed.entity_id = target_id
LEFT JOIN entity_keys AS held ON held.run = stances.run AND held.sequence = stances.sequence AND held.entity_id = holder_id
LEFT JOIN linked_entities AS targets ON targets.run = stances.run AND targets.key = aimed.key
LEFT JOIN linked_entities AS holders ON holders.run = stances.run AND holders.key = held.key`,
    columns: [
      ...ARTICLE,
      OUTLET,
      PUBLISHED,
      ['number', 'As in stances.'],
      ['holder_kind', 'As in stances.'],
      ['holder_key', 'As entity_keys.key; narrator or unattributed where the holder is no entity.'],
      ['holder_name', 'As linked_entities.name, else as stances.holder.'],
      ['target_key', 'As entity_keys.key.'],
      ['target_name', 'As linked_entities.name, else as stances.target.'],
      ['polarity', 'As in stances.'],
      ['tone', 'As in stances.'],
      ['score', 'As in stances.'],
      ['mixed', 'As in stances.'],
      ['confidence', 'As in stances.'],
    ],
  },
  {
    name: 'linked_quotations',
    comment: 'Quotations with who is who over all articles of the run.',
    sql: `SELECT quotations.run, quotations.sequence, quotations.article_id, outlet, published, quotations.id, kind,
  entity_keys.key AS speaker_key, coalesce(linked_entities.name, speaker) AS speaker_name, attitude, parent_id, text,
  quotations.score, quotations.label
FROM quotations
JOIN (SELECT run, sequence, outlet, published FROM articles) AS articles USING (run, sequence)
LEFT JOIN entity_keys ON entity_keys.run = quotations.run AND entity_keys.sequence = quotations.sequence
  AND entity_keys.entity_id = speaker_id
LEFT JOIN linked_entities ON linked_entities.run = quotations.run AND linked_entities.key = entity_keys.key`,
    columns: [
      ...ARTICLE,
      OUTLET,
      PUBLISHED,
      ['id', 'As in quotations.'],
      ['kind', 'As in quotations.'],
      [
        'speaker_key',
        'As entity_keys.key; NULL where the speaker is unknown or no entity, and until the run is at its end.',
      ],
      ['speaker_name', 'As linked_entities.name, else as quotations.speaker.'],
      ['attitude', 'As in quotations.'],
      ['parent_id', 'As in quotations.'],
      ['text', 'As in quotations.'],
      ['score', 'As in quotations.'],
      ['label', 'As in quotations.'],
    ],
  },
];

function nameTone(tone: string): string {
  return tone.replaceAll('-', '_');
}
