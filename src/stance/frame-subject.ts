import type { Token } from '../document/document.ts';
import { splitWords } from '../document/word-set.ts';
import { isTime } from './attributive.ts';
import { endOfPhrase, type Ground, isPossessive, mentionOf, owns, wordAt } from './ground.ts';
import type { Heard } from './scene.ts';

/** How far back a subject is sought: keeps a monstrous sentence cheap. */
const REACH = 60;

const DASHES = splitWords('— – -- -');
const BARRIERS = splitWords(
  '; : — – -- ( ) “ " ‘ that because while whereas when if although though after before unless until since whether',
);
const RELATIVES = splitWords('who that which');
const OBJECT_FORMS = splitWords('him them me us whom');
const AUXILIARY_FORMS = splitWords("to not n't 'd 've 'll 'm 're");
/** "urged Reed to support her": Reed would do the supporting. */
const OBJECT_CONTROL = splitWords(`
  urge urges urged urging ask asks asked asking tell tells told want wants wanted force forces forced persuade persuaded
  convince convinced encourage encourages encouraged allow allows allowed invite invited order ordered expect expects
  expected help helped lead led press pressed pressured prompt prompts
  prompted prompting on for
`);
/** Verbs that a new clause may follow without "that". */
const SAYING = splitWords(`
  say says said think thinks thought believe believes believed know knows knew hope hopes feel feels felt
`);

/** Who does what the verb says, by the order of the words; undefined where it is nobody that is mentioned. */
export function findSubject(ground: Ground, verb: number): Heard | undefined {
  const { tokens, voices } = ground;
  let at = verb - 1;
  let infinitive = false;
  while (wordAt(ground, at) !== '' && isHelper(ground, at)) {
    infinitive ||= tokens[at]!.lower === 'to';
    at--;
  }
  at = overParenthesis(ground, at);
  if (wordAt(ground, at) !== '' && voices[at] === voices[verb]) {
    const near = mentionOf(ground, at);
    if (infinitive) {
      if (near && OBJECT_CONTROL.has(wordAt(ground, near.mention.firstToken - 1))) return near;
    } else if (RELATIVES.has(tokens[at]!.lower) && !near) return mentionBefore(ground, at);
    else if (near && isSubject(ground, at, near.mention.firstToken)) return near;
    // "the plan angered Reed": the subject stands there, and is nobody.
    else if (!near && isNominal(tokens[at]!) && isSubject(ground, at, at)) return undefined;
  }
  return (
    ownerBefore(ground, verb) ??
    findFirstFree(ground, clauseStart(ground, verb), verb) ??
    (isProgressive(ground, verb) ? subjectBehind(ground, verb) : undefined)
  );
}

function isProgressive(ground: Ground, verb: number): boolean {
  return wordAt(ground, verb).endsWith('ing');
}

/** Auxiliaries, adverbs, negation, "to". */
function isHelper(ground: Ground, at: number): boolean {
  const { pos, lower } = ground.tokens[at]!;
  if (pos === 'AUX' || pos === 'ADV' || AUXILIARY_FORMS.has(lower)) return true;
  if (lower === "'s") return ground.tokens[at - 1]?.pos === 'PRON';
  return pos === 'PART' && !lower.startsWith("'");
}

/** "who -- along with Vance -- were critics": back over what the dashes set apart. */
function overParenthesis(ground: Ground, at: number): number {
  if (!DASHES.has(wordAt(ground, at))) return at;
  let open = at - 1;
  while (open > at - 20 && wordAt(ground, open) !== '' && !DASHES.has(wordAt(ground, open))) open--;
  return DASHES.has(wordAt(ground, open)) ? open - 1 : at;
}

function isNominal({ pos, lower }: Token): boolean {
  return (pos === 'NOUN' || pos === 'PRON' || pos === 'PROPN') && !isTime(lower);
}

function isSubject(ground: Ground, token: number, first: number): boolean {
  return (
    !OBJECT_FORMS.has(wordAt(ground, token)) &&
    !owns(ground, token) &&
    !isGoverned(ground, first) &&
    !isObject(ground, first)
  );
}

/** "of Reed", "for the former mayor": a preposition governs the phrase. */
export function isGoverned(ground: Ground, token: number): boolean {
  return wordBeforePhrase(ground, token)?.pos === 'ADP';
}

/** The phrase right behind a verb is its object. */
function isObject(ground: Ground, token: number): boolean {
  const before = wordBeforePhrase(ground, token);
  return before?.pos === 'VERB' && !SAYING.has(before.lower);
}

function wordBeforePhrase({ tokens, sentence }: Ground, token: number): Token | undefined {
  for (let at = token - 1; at >= sentence.firstToken && at > token - 6; at--) {
    const { pos, lower } = tokens[at]!;
    const inside =
      pos === 'DET' || pos === 'ADJ' || pos === 'NUM' || pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON';
    if (!inside && lower !== "'s") return tokens[at];
  }
  return undefined;
}

/** "his supporting Vance": the owner does it. */
function ownerBefore(ground: Ground, verb: number): Heard | undefined {
  if (!isProgressive(ground, verb)) return undefined;
  const before = wordAt(ground, verb - 1);
  if (before === "'s") return mentionOf(ground, verb - 2);
  return isPossessive(before) ? mentionOf(ground, verb - 1) : undefined;
}

function clauseStart({ tokens, sentence, voices }: Ground, verb: number): number {
  const first = Math.max(sentence.firstToken, verb - REACH);
  let at = verb;
  while (at > first && voices[at - 1] === voices[verb] && !BARRIERS.has(tokens[at - 1]!.lower)) at--;
  return at;
}

/** The first phrase of the clause that no preposition governs, if it is a mention and no verb comes before it. */
function findFirstFree(ground: Ground, start: number, verb: number): Heard | undefined {
  const { tokens } = ground;
  for (let at = start; at < verb; at++) {
    const { pos, lower } = tokens[at]!;
    if (pos === 'VERB' && !lower.endsWith('ing') && !lower.endsWith('ed')) return undefined;
    if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'PRON') continue;
    const heard = mentionOf(ground, at);
    const end = heard ? endOfPhrase(ground, at) : nounEnd(tokens, at, verb);
    const governed = isGoverned(ground, heard ? heard.mention.firstToken : at);
    if (heard && !governed && !owns(ground, at)) return heard;
    if (!heard && !governed && isAnotherSubject(ground, end)) return undefined;
    at = end - 1;
  }
  return undefined;
}

/** A noun that is nobody, not a time, not an owner, and not what a name is set beside: "the plan". */
function isAnotherSubject(ground: Ground, end: number): boolean {
  const next = wordAt(ground, end);
  return !isTime(wordAt(ground, end - 1)) && next !== "'s" && next !== ',' && !mentionOf(ground, end);
}

function nounEnd(tokens: readonly Token[], at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && (tokens[end]!.pos === 'NOUN' || tokens[end]!.pos === 'PROPN')) end++;
  return end;
}

/** "Blasting Reed, Vance left": who follows the comma. */
function subjectBehind(ground: Ground, verb: number): Heard | undefined {
  const end = Math.min(ground.sentence.endToken, verb + 20);
  for (let at = verb + 1; at < end; at++) {
    if (wordAt(ground, at) !== ',') continue;
    const heard = mentionOf(ground, at + 1) ?? mentionOf(ground, at + 2);
    if (heard && !owns(ground, heard.mention.firstToken)) return heard;
  }
  return undefined;
}

function mentionBefore(ground: Ground, token: number): Heard | undefined {
  for (let at = token - 1; at > token - 4; at--) {
    const heard = mentionOf(ground, at);
    if (heard) return heard;
  }
  return undefined;
}
