import type { Document } from '../document/document.ts';
import { bare, cutPlain, INSTITUTIONS, isHeaded, isTitleWord, type NamePiece, plain } from './cut-name.ts';
import type { EntityType, Gender } from './mention.ts';
import type { NameLexicon } from './name-lexicon.ts';
import type { NameRun } from './name-runs.ts';

const STRONG_TITLES = new Set(
  'Mr Mrs Ms Miss Sir Dame Dr Sen Rep Gov Prof Rev Sens Reps Gen Col Lt Sgt Capt Smt Shri'.split(' '),
);

const LOCAL_TITLES = new Set(
  'Mayor Governor Gov Sheriff Senator Sen Rep President Premier Minister Councillor'.split(' '),
);

/** Cuts titles, offices and adjectives off a run: "U.S. President Donald Trump" -> "U.S.", "Donald Trump". */
export function splitRun(
  document: Document,
  run: NameRun,
  surnames: ReadonlySet<string>,
  lexicon: NameLexicon,
): NamePiece[] {
  const { firstToken, endToken } = run;
  if (run.type) return [{ firstToken, endToken, title: null, titleGender: null, type: run.type }];
  const { tokens } = document;
  if (endToken - firstToken === 1 && surnames.has(tokens[firstToken]!.text))
    return [{ firstToken, endToken, title: null, titleGender: null, hint: 'person' }];
  const title = findTitle(document, firstToken, endToken, lexicon);
  if (title < 0) return cutPlain(document, firstToken, endToken, lexicon);
  let first = title;
  while (
    first > firstToken &&
    isTitleWord(tokens[first - 1]!.text, lexicon) &&
    !endsKnown(document, firstToken, first, lexicon)
  )
    first--;
  const hint: EntityType = LOCAL_TITLES.has(bare(tokens[title]!.text)) ? 'place' : 'organization';
  const pieces: NamePiece[] =
    first > firstToken
      ? cutPlain(document, firstToken, first, lexicon)
          .filter(({ endToken: end }) => !lexicon.nationalities.has(tokens[end - 1]!.text))
          .map((piece) => ({ ...piece, hint }))
      : [];
  if (first < title && INSTITUTIONS.has(tokens[first]!.text)) pieces.push(plain(first, first + 1));
  const start = endOfTitle(document, title, endToken, lexicon);
  if (start < 0) return pieces;
  let gender: Gender | null = null;
  for (let at = first; at < start; at++) gender = lexicon.titles.get(bare(tokens[at]!.text)) ?? gender;
  const written = document.text.slice(tokens[first]!.start, tokens[start - 1]!.end);
  pieces.push({ firstToken: start, endToken, title: written, titleGender: gender });
  return pieces;
}

/** "White House Press Secretary": the words before `end` are the name of a body, no part of the title. */
function endsKnown(
  { tokens, text }: Document,
  firstToken: number,
  end: number,
  lexicon: NameLexicon,
): boolean {
  return (
    end - firstToken >= 2 &&
    lexicon.known.get(text.slice(tokens[end - 2]!.start, tokens[end - 1]!.end)) === 'organization'
  );
}

/** The first token after the title: "Secretary of State Ana Ruiz" has more than one word of it. Below 0 where no name follows. */
function endOfTitle({ tokens }: Document, title: number, endToken: number, lexicon: NameLexicon): number {
  if (tokens[title + 1]!.text !== 'of' && tokens[title + 1]!.text !== 'for') return title + 1;
  for (let at = title + 3; at < endToken; at++) if (lexicon.given.has(tokens[at]!.text)) return at;
  return -1;
}

/** The last title of a run that a person’s name follows, or -1. */
function findTitle({ tokens }: Document, firstToken: number, endToken: number, lexicon: NameLexicon): number {
  for (let at = endToken - 2; at >= firstToken; at--) {
    const word = bare(tokens[at]!.text);
    if (!lexicon.titles.has(word)) continue;
    if (STRONG_TITLES.has(word)) return at;
    const before = at > firstToken ? bare(tokens[at - 1]!.text) : '';
    // "John King Jr.", "Howard Dean": a surname that is also a title.
    if (lexicon.given.has(before) && !lexicon.titles.has(before)) continue;
    const after = tokens[at + 1]!.text;
    if (after === 'of' || after === 'for') return at;
    return isOffice(after, lexicon) ||
      (isHeaded(tokens[endToken - 1]!.text, lexicon) && !lexicon.given.has(after))
      ? -1
      : at;
  }
  return -1;
}

function isOffice(text: string, lexicon: NameLexicon): boolean {
  return isTitleWord(text, lexicon) && !lexicon.given.has(text);
}
