import type { Turn } from './cast-speakers.ts';
import { type Decks, drawNumber, drawOne } from './draw.ts';
import { type Filling, fillTemplate } from './fill-template.ts';
import type { Statement, Story, Templates } from './templates.ts';

/** The paragraphs of one speaker, and what of it can stand in a headline. */
export interface WrittenTurn {
  readonly paragraphs: readonly string[];
  readonly headline: string | null;
}

const HOW_OFTEN = { partial: 0.16, indirect: 0.3, second: 0.45 };

/** Writes what a speaker says, in a frame that fits, often with a second paragraph in which a pronoun speaks. */
export function writeTurn(
  { speaker, opinion }: Turn,
  story: Story,
  templates: Templates,
  filling: Filling,
  decks: Decks,
): WrittenTurn {
  const key = `${filling.scope}/${speaker}`;
  const chance = (what: string, share: number) => drawNumber(`${key}/${what}`) < share;
  const roles = { S: speaker, ...(opinion && { T: opinion.target }) };
  // Only what the frame has room for is filled: whoever is named counts as introduced.
  const fill = (template: string, statement?: Statement) => {
    const inner: Filling = { ...filling, roles };
    const spoken = Object.fromEntries(
      Object.entries(statement ?? {})
        .filter(([name, text]) => typeof text === 'string' && template.includes(`{${name}}`))
        .map(([name, text]) => [name, fillTemplate(text, inner)]),
    );
    // A clause goes on in the middle of a sentence.
    if (spoken.that && !/^\{T/.test(statement!.that!)) spoken.that = lowerFirst(spoken.that);
    return fillTemplate(template, { ...inner, slots: { ...filling.slots, ...spoken } });
  };
  const tell = (statement: Statement, isPronoun: boolean) =>
    fill(chooseFrame(`${key}/${statement.say}`, statement, templates, isPronoun), statement);

  const deal = (pool: string, statements: readonly Statement[]) => {
    const statement = decks.deal(pool, statements, (one) => !filling.spoken.has(one));
    filling.spoken.add(statement);
    return statement;
  };
  const own = story.neutral.filter(({ by }) => by.includes(speaker));
  const dealNeutral = () => deal(`${story.id}/neutral/${speaker}`, own);
  const paragraphs: string[] = [];
  let headline: string | null = null;
  if (opinion) {
    const { target, attitude } = opinion;
    const pool = [...templates.statements[attitude], ...(story.statements[target]?.[attitude] ?? [])];
    const dealOpinion = () => deal(`${attitude}/${target}`, pool)!;
    if (chance('partial', HOW_OFTEN.partial)) {
      const partial = decks.deal(`partial/${attitude}`, templates.statements.partial[attitude])!;
      paragraphs.push(fill(partial));
    } else {
      const statement = dealOpinion();
      paragraphs.push(tell(statement, false));
      if (statement.head) headline = fill(drawOne(`${key}/headline`, templates.frames.headline), statement);
    }
    if (chance('second', HOW_OFTEN.second)) {
      const further = chance('stays', 0.5) ? dealOpinion() : (dealNeutral() ?? dealOpinion());
      paragraphs.push(tell(further, true));
    }
  } else {
    const statement = dealNeutral();
    if (statement) paragraphs.push(tell(statement, false));
    const further = chance('second', HOW_OFTEN.second) ? dealNeutral() : undefined;
    if (further) paragraphs.push(tell(further, true));
  }
  return { paragraphs, headline };
}

function chooseFrame(
  key: string,
  { then, that }: Statement,
  { frames }: Templates,
  isPronoun: boolean,
): string {
  const isIndirect = that !== undefined && drawNumber(`${key}/indirect`) < HOW_OFTEN.indirect;
  const kind = isIndirect ? 'indirect' : then === undefined ? 'direct' : 'broken';
  const pronoun = { indirect: 'pronounIndirect', direct: 'pronounDirect', broken: 'pronounBroken' } as const;
  // "According to Penrose, she trusted Stanmore" is no English.
  const isOfSpeaker = isIndirect && that.startsWith('{S.');
  const fitting = frames[isPronoun ? pronoun[kind] : kind].filter(
    (frame) => !(isOfSpeaker && frame.startsWith('According to')),
  );
  return drawOne(`${key}/frame`, fitting);
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
