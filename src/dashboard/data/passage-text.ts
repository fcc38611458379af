import type { Passage, PassageStance } from './passages.ts';

/** Passages as JSON can have them in few letters: articles, and people by key and name, are there once. */
export interface PackedPassages {
  /** Key and name. */
  readonly parties: readonly (readonly [string, string])[];
  readonly articles: readonly (readonly [
    sequence: number,
    title: string | null,
    outlet: number,
    month: number,
    published: string | null,
    hasPage: number,
  ])[];
  readonly passages: readonly PackedPassage[];
}
type PackedPassage = readonly [
  article: number,
  /** Number in `parties`; a name where there is no key; null where there is neither. */
  speaker: number | string | null,
  cue: string | null,
  kind: string,
  text: string,
  anchor: string,
  /** Holder, target, tone, score and anchor, again and again. */
  stances: readonly (number | string)[],
];

const FIELDS = 5;

export function packPassages(passages: readonly Passage[]): PackedPassages {
  const parties = new Map<string, number>();
  const articles = new Map<number, PackedPassages['articles'][number]>();
  const numberOf = (key: string, name: string) => {
    const id = JSON.stringify([key, name]);
    if (!parties.has(id)) parties.set(id, parties.size);
    return parties.get(id)!;
  };
  const packed = passages.map((passage): PackedPassage => {
    const { article, title, outlet, month, published, hasPage, speaker, speakerName } = passage;
    if (!articles.has(article))
      articles.set(article, [article, title, outlet, month, published, hasPage ? 1 : 0]);
    return [
      article,
      speaker === null ? speakerName : numberOf(speaker, speakerName ?? ''),
      passage.cue,
      passage.kind,
      passage.text,
      passage.anchor,
      passage.stances.flatMap(({ holder, holderName, target, targetName, tone, score, anchor }) => [
        numberOf(holder, holderName),
        numberOf(target, targetName),
        tone,
        score,
        anchor,
      ]),
    ];
  });
  return {
    parties: [...parties.keys()].map((id) => JSON.parse(id)),
    articles: [...articles.values()],
    passages: packed,
  };
}

export function unpackPassages({ parties, articles, passages }: PackedPassages): Passage[] {
  const bySequence = new Map(articles.map((article) => [article[0], article]));
  return passages.map(([number, speaker, cue, kind, text, anchor, stances]) => {
    const [article, title, outlet, month, published, hasPage] = bySequence.get(number)!;
    const [key, name] = typeof speaker === 'number' ? parties[speaker]! : [null, speaker];
    return {
      article,
      title,
      outlet,
      month,
      published,
      speaker: key,
      speakerName: name,
      cue,
      kind,
      text,
      stances: unpackStances(stances, parties),
      anchor,
      hasPage: hasPage === 1,
    };
  });
}

function unpackStances(
  packed: readonly (number | string)[],
  parties: PackedPassages['parties'],
): PassageStance[] {
  return Array.from({ length: packed.length / FIELDS }, (_, at) => {
    const [from, to, tone, score, anchor] = packed.slice(at * FIELDS, (at + 1) * FIELDS);
    const [holder, holderName] = parties[from as number]!;
    const [target, targetName] = parties[to as number]!;
    return {
      holder,
      holderName,
      target,
      targetName,
      tone: tone as number,
      score: score as number,
      anchor: anchor as string,
    };
  });
}
