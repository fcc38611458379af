import { describe, expect, test } from 'vitest';
import type { Entity } from '../../src/entity/entity.ts';
import { aggregateAttitudes as aggregate } from '../../src/stance/aggregate.ts';
import type { Attitude } from '../../src/stance/attitude.ts';
import type { Standing } from '../../src/stance/describe-pair.ts';
import { readCues } from '../../src/stance/readings.ts';
import { gradeTone } from '../../src/stance/tone.ts';

/** One attitude from one cue of the given weight, at its own place. */
function attitude(place: number, cueWeight: number, weight = 1): Attitude {
  const span = { start: place * 10, end: place * 10 + 9 };
  const cues = cueWeight === 0 ? [] : [{ ...span, text: 'cue', weight: cueWeight }];
  return {
    manner: 'stated',
    holder: { kind: 'entity', entity: 0 },
    target: 1,
    span,
    quotation: null,
    reading: readCues(cues),
    mood: 0,
    hedge: null,
    weight,
    direct: false,
  };
}

function standing(index: number): Standing {
  const entity: Entity = {
    index,
    name: `Reed ${index}`,
    type: 'person',
    gender: null,
    aliases: [],
    mentions: [0, 1, 2],
    salience: 1,
  };
  return { entity, named: true, share: 0.5, first: 0 };
}

const aggregateAttitudes = (attitudes: readonly Attitude[]) =>
  aggregate({ attitudes, holder: standing(0), target: standing(1), sentences: 10, network: null });

describe('a stance weighs its evidence', () => {
  test('no word of attitude is a neutral stance without score', () => {
    expect(aggregateAttitudes([attitude(0, 0)])).toMatchObject({
      polarity: 'neutral',
      tone: 'neutral',
      score: 0,
    });
  });

  test('the stronger side decides, and clear evidence on both makes it mixed', () => {
    const stance = aggregateAttitudes([attitude(0, 2.5), attitude(1, 2), attitude(2, -2)]);
    expect(stance).toMatchObject({ polarity: 'positive', mixed: true, tone: 'neutral-to-respectful' });
    expect(stance.score).toBeGreaterThan(0);
    expect(stance.evidence.map(({ score }) => Math.sign(score)).sort()).toEqual([-1, 1, 1]);
  });

  test('a faint word against does not make it mixed', () => {
    expect(aggregateAttitudes([attitude(0, 2.5), attitude(1, 2), attitude(2, -0.3)]).mixed).toBe(false);
  });

  test('evidence is the strongest first, five at most, and each place once', () => {
    const many = Array.from({ length: 9 }, (_, place) => attitude(place, 0.5 + place / 10));
    const { evidence } = aggregateAttitudes([...many, attitude(8, 0.6)]);
    expect(evidence).toHaveLength(5);
    expect(new Set(evidence.map(({ start }) => start)).size).toBe(5);
    expect(evidence.map(({ score }) => score)).toEqual(
      [...evidence.map(({ score }) => score)].sort((a, b) => b - a),
    );
  });

  test('what words state has evidence, whatever a model makes of the sentence', () => {
    const stated = attitude(0, 2.5);
    const { polarity, evidence } = aggregateAttitudes([
      { ...stated, reading: { ...stated.reading, probabilities: [0.9, 0.05, 0.05] } },
    ]);
    expect(polarity).toBe('positive');
    expect(evidence).toMatchObject([{ start: 0, score: stated.reading.score }]);
  });

  test('more evidence makes it surer', () => {
    const one = aggregateAttitudes([attitude(0, -2)]);
    const three = aggregateAttitudes([attitude(0, -2), attitude(1, -2), attitude(2, -2)]);
    expect(three.confidence).toBeGreaterThan(one.confidence);
  });
});

describe('tone grades', () => {
  test.each([
    ['negative', 0.2, false, 'neutral-to-critical'],
    ['negative', 0.5, false, 'critical'],
    ['negative', 0.9, false, 'hostile'],
    ['positive', 0.2, false, 'neutral-to-respectful'],
    ['positive', 0.5, false, 'respectful'],
    ['positive', 0.9, false, 'admiring'],
    ['positive', 0.9, true, 'neutral-to-respectful'],
    ['neutral', 0.9, false, 'neutral'],
  ] as const)('%s at %s, mixed %s: %s', (polarity, strength, mixed, tone) => {
    expect(gradeTone(polarity, strength, mixed)).toBe(tone);
  });
});
