import { describe, expect, test } from 'vitest';
import { runStages } from '../../src/run-stages.ts';
import { createWordEngine } from '../../src/sentiment/word-engine.ts';

const engine = createWordEngine();

/** What the article calls its laws, plans and deeds: a list of forms for each. */
function readIssues(text: string): string[][] {
  const { mentions, resolution } = runStages(text, engine);
  return resolution.entities
    .filter(({ type }) => type === 'other')
    .map(({ mentions: own }) => own.map((index) => mentions[index]!.text.toLowerCase()));
}

describe('laws, plans and deeds are entities that attitudes can be toward', () => {
  test('nouns of one class that may mean the same are one', () => {
    expect(
      readIssues(
        'The border bill passed on Monday. Laura Bianchi said the legislation was a disgrace. The measure now goes to the Senate.',
      ),
    ).toEqual([['border bill', 'legislation', 'measure']]);
  });

  test('another noun before it makes it another one, an adjective does not', () => {
    expect(
      readIssues(
        'The border bill passed. The sweeping border bill was late. The farm bill failed. A vote on the farm bill is not planned.',
      ),
    ).toEqual([
      ['border bill', 'sweeping border bill'],
      ['farm bill', 'farm bill'],
    ]);
  });

  test('a law that has a name keeps it', () => {
    const [forms] = readIssues(
      'The Affordable Care Act turned ten. Laura Bianchi called the law a success. Tom Reed wants the law gone.',
    );
    expect(forms).toEqual(['affordable care act', 'law', 'law']);
  });

  test('what the article does not come back to is none', () => {
    expect(readIssues('They want a law against it. Laura Bianchi had a plan.')).toEqual([]);
  });

  test('pronouns do not mean them', () => {
    const { mentions, resolution } = runStages(
      'Laura Bianchi wrote the border bill. She defended the bill on Monday.',
      engine,
    );
    const she = mentions.find(({ text }) => text === 'She')!;
    expect(resolution.entities[resolution.entityOfMention[she.index]!]!.name).toBe('Laura Bianchi');
  });
});

test('attitudes toward them are edges', () => {
  const { stances, resolution } = runStages(
    'Laura Bianchi denounced the border bill on Monday. The bill passed. Tom Reed praised the bill.',
    engine,
  );
  const edges = stances
    .filter(({ polarity }) => polarity !== 'neutral')
    .map(({ holder, target, polarity }) =>
      holder.kind === 'entity'
        ? `${resolution.entities[holder.entity]!.name} ${polarity} ${resolution.entities[target]!.type}`
        : holder.kind,
    );
  expect(edges.sort()).toEqual(['Laura Bianchi negative other', 'Tom Reed positive other']);
});
