import type { Document } from '../document/document.ts';
import { guessByContext, guessByNominal } from './guess-type.ts';
import type { EntityType } from './mention.ts';
import { type MentionDraft, settleType, writtenText } from './mention-draft.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { PARTICLES } from './name-stop-words.ts';

/** A text of this many tokens introduces a person by the full name before it uses the surname. */
const WHOLE_ARTICLE = 150;

/**
 * Gives a type to the names whose own words tell none: by what is set beside them, by the words around them, by the
 * longer form of the same name elsewhere in the text, and at last by the habits of news writing.
 */
export function settleTypes(document: Document, drafts: readonly MentionDraft[], lexicon: NameLexicon): void {
  const names: MentionDraft[] = [];
  for (const draft of drafts) if (draft.kind === 'name') names.push(draft);
  for (const draft of drafts) if (draft.kind === 'nominal') guessByNominal(draft);
  const written = names.map((name) => writtenText(document, name));
  const singles = new Set<string>();
  names.forEach((name, index) => {
    const guess = name.certainty < 2 ? guessByContext(document, name, lexicon) : null;
    if (guess) settleType(name, guess.type, guess.certainty);
    if (!written[index]!.includes(' ')) singles.add(written[index]!);
  });
  settleByVotes(names, written);
  names.forEach((name, index) => {
    if (name.certainty === 0) guessByParts(name, written[index]!, singles, lexicon);
  });
  const forms = collectForms(names, written);
  const surnames = collectSurnames(names, written);
  const wholeArticle = document.tokens.length > WHOLE_ARTICLE;
  names.forEach((name, index) => {
    const form = written[index]!;
    const single = !form.includes(' ');
    if (single && name.type !== 'person' && surnames.has(form) && !standsForPlace(document, name))
      settleType(name, 'person', 2);
    if (name.certainty < 2) {
      const type = forms.get(form);
      if (type) settleType(name, type, 2);
      else if (single && form.endsWith('s') && forms.get(form.slice(0, -1)) === 'person')
        settleType(name, 'group', 2);
    }
    name.type ??= wholeArticle && single ? 'organization' : 'person';
  });
}

/** Lets the guesses about one and the same name outvote each other. */
function settleByVotes(names: readonly MentionDraft[], written: readonly string[]): void {
  const open = new Set<string>();
  names.forEach(({ certainty }, index) => {
    if (certainty < 2) open.add(written[index]!);
  });
  if (open.size === 0) return;
  const votes = new Map<string, Map<EntityType, number>>();
  names.forEach(({ type, certainty }, index) => {
    if (!type || certainty === 0 || !open.has(written[index]!)) return;
    const count = votes.get(written[index]!) ?? new Map<EntityType, number>();
    votes.set(written[index]!, count);
    count.set(type, (count.get(type) ?? 0) + certainty ** 3);
  });
  names.forEach((name, index) => {
    if (name.certainty >= 2) return;
    const count = votes.get(written[index]!);
    if (!count) return;
    let best: EntityType | null = null;
    for (const [type, number] of count) if (best === null || number > count.get(best)!) best = type;
    name.type = best;
    name.certainty = 1;
  });
}

/** "Hallvard Quist" later called "Quist" is a person; "Calder Water" later called "Calder" is none. */
function guessByParts(
  name: MentionDraft,
  form: string,
  singles: ReadonlySet<string>,
  lexicon: NameLexicon,
): void {
  const words = form.split(' ');
  if (words.length === 1) return;
  const first = words[0]!;
  const last = words[words.length - 1]!;
  if (singles.has(last)) settleType(name, 'person', 1);
  else if (singles.has(first)) settleType(name, 'organization', 1);
  else if (
    lexicon.common.has(first.toLowerCase()) ||
    (words.length > 2 && lexicon.common.has(last.toLowerCase()))
  )
    settleType(name, 'organization', 1);
  else settleType(name, 'person', 1);
}

/** Last words of the names of persons: "West" after "Kanye West" is no point of the compass. */
function collectSurnames(names: readonly MentionDraft[], written: readonly string[]): Set<string> {
  const surnames = new Set<string>();
  names.forEach(({ type, certainty }, index) => {
    const form = written[index]!;
    const space = form.lastIndexOf(' ');
    if (type === 'person' && certainty >= 2 && space > 0) surnames.add(form.slice(space + 1));
  });
  return surnames;
}

function standsForPlace({ tokens }: Document, { firstToken, type }: MentionDraft): boolean {
  const before = tokens[firstToken - 1]?.lower;
  return type === 'place' && (before === 'in' || before === 'near' || before === 'the');
}

/** What the names that are sure stand for, whole, and what the first and the last words of longer names stand for. */
function collectForms(names: readonly MentionDraft[], written: readonly string[]): Map<string, EntityType> {
  const forms = new Map<string, EntityType>();
  names.forEach(({ type, title }, index) => {
    const form = written[index]!;
    const space = form.indexOf(' ');
    if (!type || type === 'place' || (space < 0 && title === null)) return;
    const first = space < 0 ? form : form.slice(0, space);
    if (!forms.has(first)) forms.set(first, type);
  });
  names.forEach(({ type }, index) => {
    const form = written[index]!;
    const space = form.lastIndexOf(' ');
    if (type !== 'person' || space < 0) return;
    const last = form.slice(space + 1);
    forms.set(last, 'person');
    // "Róisín de Brún" is "De Brún" at the start of a sentence.
    const particle = form.slice(form.lastIndexOf(' ', space - 1) + 1, space);
    if (PARTICLES.has(particle)) {
      forms.set(`${particle} ${last}`, 'person');
      forms.set(`${particle[0]!.toUpperCase()}${particle.slice(1)} ${last}`, 'person');
    }
  });
  names.forEach(({ type, certainty }, index) => {
    if (type && certainty >= 2) forms.set(written[index]!, type);
  });
  return forms;
}
