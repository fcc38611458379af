import type { Token } from '../document/document.ts';
import { type CapitalUse, isAllCapitals, isCapitalised } from './capital-words.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { isOwnCapital } from './name-stop-words.ts';
import { readRole } from './role-lexicon.ts';

/** Whether the capital of the first word of a clause is its own: it is no common word, or the text proves it a name. */
export function hasOwnCapital(
  tokens: readonly Token[],
  at: number,
  endToken: number,
  use: CapitalUse,
  lexicon: NameLexicon,
): boolean {
  const token = tokens[at]!;
  if (token.pos === 'VERB' && token.lower.endsWith('ing') && !lexicon.given.has(token.text)) return false;
  if (!lexicon.common.has(token.lower))
    return use.ownCapital.has(token.text) || lexicon.given.has(token.text) || !looksCommon(token);
  if (isAllCapitals(token.text) && lexicon.known.has(token.text)) return true;
  const next = at + 1 < endToken ? tokens[at + 1]! : undefined;
  const followed = next !== undefined && isOwnCapital(next);
  const linked =
    next !== undefined &&
    (next.text === '&' || next.text === '-') &&
    at + 2 < endToken &&
    isCapitalised(tokens[at + 2]!.text);
  if (followed || linked)
    return token.pos !== 'ADV' && token.pos !== 'ADP' && token.pos !== 'SCONJ' && token.pos !== 'DET';
  if (next && token.pos === 'PROPN' && SPEECH_VERBS.has(next.lower) && !readRole(token.lower)) return true;
  if (lexicon.known.has(token.text)) return token.pos === 'PROPN' || use.ownCapital.has(token.text);
  return use.ownCapital.has(token.text) && (token.pos === 'PROPN' || lexicon.given.has(token.text));
}

const SPEECH_VERBS: ReadonlySet<string> = new Set(['said', 'says', 'told', 'tweeted', 'added']);

/** A word that no list of common words holds, but whose ending tells: "Retested the following spring". */
function looksCommon({ lower, pos }: Token): boolean {
  return (pos === 'VERB' && lower.endsWith('ed')) || /.{3}(?:[^l]ly|iest|ness|ation)$/.test(lower);
}
