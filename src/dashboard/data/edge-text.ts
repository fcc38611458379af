import type { Edges } from './edges.ts';

/** Decimals of the scores of reports. */
const PARTS = 1e4;

/** Stances as JSON can have them in few letters: articles by their distance from the one before, scores as whole numbers. */
export interface PackedEdges {
  readonly parties: readonly (readonly [string, string])[];
  readonly article: string;
  readonly outlet: string;
  readonly month: string;
  readonly holder: string;
  readonly target: string;
  readonly tone: string;
  readonly score: string;
}

export function packEdges(edges: Edges): PackedEdges {
  const write = (numbers: readonly number[]) => numbers.map((number) => number.toString(36)).join(' ');
  return {
    parties: edges.parties.map(({ key, name }) => [key, name]),
    article: write(edges.article.map((article, row) => article - (edges.article[row - 1] ?? 0))),
    outlet: write(edges.outlet),
    month: write(edges.month),
    holder: write(edges.holder),
    target: write(edges.target),
    tone: edges.tone.join(''),
    score: write(edges.score.map((score) => Math.round(score * PARTS))),
  };
}

export function unpackEdges(packed: PackedEdges): Edges {
  const read = (text: string) =>
    text === '' ? [] : text.split(' ').map((number) => Number.parseInt(number, 36));
  let article = 0;
  return {
    parties: packed.parties.map(([key, name]) => ({ key, name })),
    article: read(packed.article).map((distance) => {
      article += distance;
      return article;
    }),
    outlet: read(packed.outlet),
    month: read(packed.month),
    holder: read(packed.holder),
    target: read(packed.target),
    tone: [...packed.tone].map(Number),
    score: read(packed.score).map((score) => score / PARTS),
  };
}
