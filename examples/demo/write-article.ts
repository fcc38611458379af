import { castSpeakers } from './cast-speakers.ts';
import { type Decks, drawNumber } from './draw.ts';
import { type Filling, fillTemplate } from './fill-template.ts';
import type { Assignment } from './plan-year.ts';
import type { Hostility, Templates } from './templates.ts';
import { writeTurn } from './write-turn.ts';

export interface DemoArticle {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly url: string;
  readonly publishedAt: string;
  readonly section: string;
  /** The headline is its first paragraph. */
  readonly text: string;
}

const QUOTED_HEADLINES = 0.25;
/** Without the headline. Speakers are not cut off. */
const MOST_PARAGRAPHS = 9;
const DAY = 86_400_000;

/** Writes one article: headline, lead, what is known, speakers, background, and how it goes on. */
export function writeArticle(assignment: Assignment, templates: Templates, decks: Decks): DemoArticle {
  const { id, outlet, desk, story, occasion, topic, scope, day, publishedAt } = assignment;
  const nextDay = drawLaterDay(id, day);
  const own: Filling = {
    cast: templates.cast,
    scope: id,
    introduced: new Set(),
    spoken: new Set(),
    slots: { topic, day: nameDay(day), nextDay: nameDay(nextDay) },
  };
  const fill = (template: string) => fillTemplate(template, own);
  const shared: Filling = { ...own, scope };
  const pick = (kind: 'heads' | 'leads' | 'facts', at: number) =>
    fillTemplate(occasion[kind][at % occasion[kind].length]!, shared);

  const hostility = readHostility(assignment, templates);
  const against = (kind: keyof Hostility) => fill(decks.deal(`against/${kind}`, hostility![kind])!);

  const isEventsLead = !hostility || drawNumber(`${id}/lead`) < 0.5;
  const lead = isEventsLead ? pick('leads', desk) : against('leads');
  const paragraphs = [outlet.dateline ? `${nameDateline(day)} — ${lead}` : lead];
  const facts = pick('facts', desk >> 1);
  paragraphs.push(hostility ? `${facts} ${against('remarks')}` : facts);

  const remarks = hostility ? [] : readRemarks(assignment, decks);
  const further = [
    // The same years and sums in every article.
    () =>
      fillTemplate(decks.deal(`${story.id}/background/${desk}`, story.background)!, {
        ...own,
        scope: story.id,
      }),
    () =>
      hostility ? against('remarks') : fill(decks.deal(`${story.id}/procedures/${desk}`, story.procedures)!),
  ];
  let quoted: string | null = null;
  // In the order of the text: whoever is named for the first time is named in full.
  for (const [place, turn] of castSpeakers(assignment).entries()) {
    const written = writeTurn(turn, story, templates, own, decks);
    quoted ??= written.headline;
    paragraphs.push(...written.paragraphs);
    if (place === 0 && remarks.length > 0) paragraphs.push(remarks.map(fill).join(' '));
    if (place > 0 && further.length > 0 && paragraphs.length < MOST_PARAGRAPHS - 1)
      paragraphs.push(further.shift()!());
  }
  if (paragraphs.length < MOST_PARAGRAPHS && drawNumber(`${id}/closing`) < 0.6)
    paragraphs.push(fill(decks.deal(`${story.id}/closings/${desk}`, story.closings)!));

  const isQuoted = quoted !== null && !hostility && drawNumber(`${id}/headline`) < QUOTED_HEADLINES;
  const title = hostility
    ? against('heads')
    : isQuoted
      ? quoted!
      : fillTemplate(occasion.heads[(desk + (desk >> 1)) % occasion.heads.length]!, shared);
  const date = publishedAt.toISOString().slice(0, 10);
  return {
    id,
    outlet: outlet.name,
    title,
    url: `https://${outlet.site}/${date}/${id}`,
    publishedAt: date,
    section: story.section,
    text: [title, ...paragraphs].join('\n\n'),
  };
}

/** What the outlet writes against somebody whom the story is about, once it has turned on them. */
function readHostility({ outlet, story, month }: Assignment, { narration }: Templates): Hostility | null {
  const { turnsOn } = outlet;
  if (!turnsOn || month < turnsOn.from || story.id !== turnsOn.story) return null;
  return narration.against[turnsOn.person] ?? null;
}

/** What the outlet lets show of the people of the story, at most one remark on each. */
function readRemarks({ id, outlet, story }: Assignment, decks: Decks): string[] {
  const people = new Set<string>();
  return outlet.leans.flatMap(({ person, toward, share, story: of }) => {
    const isDue = of === story.id && !people.has(person) && drawNumber(`${id}/${person}/${toward}`) < share;
    if (!isDue) return [];
    people.add(person);
    return [decks.deal(`${person}/${toward}`, story.remarks[person]![toward])!];
  });
}

/** A workday of the week that follows. */
function drawLaterDay(key: string, day: Date): Date {
  const monday = day.getTime() + (8 - (day.getUTCDay() || 7)) * DAY;
  return new Date(monday + Math.floor(drawNumber(`${key}/next`) * 5) * DAY);
}

const nameDay = (date: Date) => date.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });

const nameDateline = (date: Date) =>
  `ALDERSEA, ${date.toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' })}`;
