import { describe, expect, test } from 'vitest';
import { readEdges } from './read-edges.ts';

describe('a word of attitude makes an edge from its subject to its object', () => {
  test.each([
    ['Laura Bianchi praised Tom Reed.', 'Laura Bianchi > Tom Reed positive'],
    ['Tom Reed was denounced by Laura Bianchi.', 'Laura Bianchi > Tom Reed negative'],
    ['Tom Reed faced increasing attacks from Laura Bianchi.', 'Laura Bianchi > Tom Reed negative'],
    ['Tom Reed had the support of Laura Bianchi.', 'Laura Bianchi > Tom Reed positive'],
    ['Laura Bianchi has no respect for Tom Reed.', 'Laura Bianchi > Tom Reed negative'],
    [
      'Tom Reed won endorsements from the city’s former Sen. Laura Bianchi.',
      'Laura Bianchi > Tom Reed positive',
    ],
    ['Laura Bianchi is critical of Tom Reed.', 'Laura Bianchi > Tom Reed negative'],
    ['Laura Bianchi lashed out at Tom Reed on Monday.', 'Laura Bianchi > Tom Reed negative'],
    ['Laura Bianchi used the speech to praise Tom Reed.', 'Laura Bianchi > Tom Reed positive'],
    ['The town heard of Laura Bianchi’s contempt for Tom Reed.', 'Laura Bianchi > Tom Reed negative'],
    ['Laura Bianchi, an opponent of Tom Reed, left early.', 'Laura Bianchi > Tom Reed negative'],
    ['Laura Bianchi, the head of the union, has criticized Tom Reed.', 'Laura Bianchi > Tom Reed negative'],
    ['Laura Bianchi criticized Tom Reed’s plan.', 'Laura Bianchi > Tom Reed negative'],
    ['Tom Reed infuriated Laura Bianchi.', 'Laura Bianchi > Tom Reed negative'],
  ])('%s', (text, edge) => {
    expect(readEdges(text)).toEqual([edge]);
  });

  test('those joined by "and" hold it together, and are reached together', () => {
    expect(readEdges('Laura Bianchi and Paul Moss praised Tom Reed and Nora Vance.')).toEqual([
      'Laura Bianchi > Nora Vance positive',
      'Laura Bianchi > Tom Reed positive',
      'Paul Moss > Nora Vance positive',
      'Paul Moss > Tom Reed positive',
    ]);
  });

  test.each([
    'Laura Bianchi and Tom Reed clashed on Monday.',
    'Laura Bianchi and Tom Reed attacked each other.',
  ])('what two do to each other, both hold: %s', (text) => {
    expect(readEdges(text)).toEqual([
      'Laura Bianchi > Tom Reed negative',
      'Tom Reed > Laura Bianchi negative',
    ]);
  });

  test.each([
    'Laura Bianchi met Tom Reed on Monday.',
    'Laura Bianchi, who met Tom Reed, left early.',
    'Laura Bianchi told Tom Reed that the bridge was open.',
  ])('contact is no attitude: %s', (text) => {
    expect(readEdges(text)).toEqual([]);
  });

  test('what somebody is urged to do, he would do himself', () => {
    const edges = readEdges('Laura Bianchi urged Paul Moss to denounce Tom Reed.');
    expect(edges).toContain('Paul Moss > Tom Reed negative');
    expect(edges).not.toContain('Laura Bianchi > Tom Reed negative');
  });

  test('a negated attitude is none of its kind', () => {
    expect(readEdges('Laura Bianchi did not endorse Tom Reed.')).not.toContain(
      'Laura Bianchi > Tom Reed positive',
    );
  });
});
