import type { Document, Token } from '../document/document.ts';
import type { Mention } from './mention.ts';

/** The part that a mention plays in its clause, as far as its neighbours show it. */
export type GrammaticalRole = 'subject' | 'object' | 'oblique' | 'possessive';

const SUBJECT_FORMS = new Set(['he', 'she', 'they', 'i', 'we', 'who']);
const OBJECT_FORMS = new Set(['him', 'them', 'me', 'us', 'whom']);
const POSSESSIVE_FORMS = new Set(['his', 'their', 'its', 'my', 'our', 'your', 'whose']);

/** Reads the role off the pronoun's form, or off the words around a name or a nominal. */
export function findGrammaticalRole({ tokens }: Document, mention: Mention): GrammaticalRole {
  const before = tokens[mention.firstToken - 1];
  const after = tokens[mention.endToken];
  if (mention.kind === 'pronoun') {
    const word = tokens[mention.headToken]!.lower;
    if (SUBJECT_FORMS.has(word)) return 'subject';
    if (POSSESSIVE_FORMS.has(word)) return 'possessive';
    if (OBJECT_FORMS.has(word)) return before?.pos === 'ADP' ? 'oblique' : 'object';
    if (word === 'her')
      return isNounStart(isMark(after) ? tokens[mention.endToken + 1] : after)
        ? 'possessive'
        : before?.pos === 'ADP'
          ? 'oblique'
          : 'object';
    if (word.endsWith('self') || word.endsWith('selves')) return 'object';
  }
  if (after !== undefined && (after.lower === "'s" || after.lower === "'") && after.start === mention.end) {
    // "Roe's garage", but "Roe's a friend"
    const next = tokens[mention.endToken + 1]?.pos;
    return next === 'DET' || next === 'PRON' || next === 'ADV' || next === 'VERB' ? 'subject' : 'possessive';
  }
  const start = tokens[mention.firstToken]!;
  if (before === undefined || before.sentence !== start.sentence) return 'subject';
  const real = before.pos === 'DET' || before.pos === 'ADJ' ? tokens[mention.firstToken - 2] : before;
  if (real?.pos === 'ADP' || real?.lower === 'to') return 'oblique';
  // "feels Roe is honest" has Roe as the subject of its own clause
  if ((real?.pos === 'VERB' || real?.pos === 'AUX') && real.sentence === start.sentence)
    return after?.pos === 'AUX' ? 'subject' : 'object';
  return 'subject';
}

/** "her first two records", not "told her that" */
function isNounStart(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'PROPN' || token.pos === 'NUM')
  );
}

function isMark(token: Token | undefined): boolean {
  return token !== undefined && token.pos === 'PUNCT' && '“‘"\''.includes(token.text);
}
