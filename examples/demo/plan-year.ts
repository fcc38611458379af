import { drawNumber } from './draw.ts';
import type { Occasion, Outlet, Story, Templates } from './templates.ts';

/** One article that is to be written. */
export interface Assignment {
  readonly id: string;
  readonly outlet: Outlet;
  /** Place of the outlet in the list: outlets take different variants of a lead. */
  readonly desk: number;
  readonly story: Story;
  /** 1 to 12. */
  readonly month: number;
  readonly topic: string;
  readonly occasion: Occasion;
  /** Outlets that write of the same occasion have it in common. */
  readonly scope: string;
  /** The day on which it happened. */
  readonly day: Date;
  readonly publishedAt: Date;
}

export const YEAR = 2025;
const DAY = 86_400_000;

/** Who writes of what and when, in the order of days. */
export function planYear({ outlets, stories }: Templates): Assignment[] {
  const assignments: Assignment[] = [];
  for (let month = 1; month <= 12; month++)
    for (const story of Object.values(stories))
      for (const [desk, outlet] of outlets.entries()) {
        const event = story.events.find((one) => one.month === month);
        const assign = (occasion: Occasion, topic: string, place: string, first: number, length: number) => {
          const day = drawWorkday(`${place}`, month, first, length, story.id === 'football');
          // The agency is out on the day itself.
          const publishedAt = outlet.dateline ? day : new Date(day.getTime() + DAY);
          const id = `${outlet.site.split('.')[0]}-${story.id}-${String(month).padStart(2, '0')}`;
          const number = assignments.filter((one) => one.id.startsWith(id)).length + 1;
          assignments.push({
            id: `${id}-${number}`,
            outlet,
            desk,
            story,
            month,
            topic,
            occasion,
            scope: place,
            day,
            publishedAt,
          });
        };
        // A story of every month is a large one: no outlet leaves out what happens in it.
        const takesUp = (what: string) =>
          drawNumber(`${outlet.name}/${story.id}/${month}/${what}`) < outlet.coverage;
        if (event && (story.events.length === 12 || takesUp('event')))
          assign(event, event.topic, `${story.id}/${month}`, 2, 16);
        const { scenes } = story;
        if (scenes && event && takesUp('scene')) {
          const scene = scenes[(month * 5 + desk * 3) % scenes.length]!;
          assign(scene, event.topic, `${story.id}/${month}/${desk}`, 18, 8);
        }
      }
  return assignments.sort(
    (a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
}

/** A day from Monday to Friday, of a match a Saturday. */
function drawWorkday(key: string, month: number, first: number, length: number, isMatch: boolean): Date {
  const drawn = first + Math.floor(drawNumber(`${key}/day`) * length);
  for (let day = drawn; ; day++) {
    const date = new Date(Date.UTC(YEAR, month - 1, day));
    const weekday = date.getUTCDay();
    if (isMatch ? weekday === 6 : weekday > 0 && weekday < 6) return date;
  }
}
