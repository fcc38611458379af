/** Words of a name's own title, as the noun for its bearer. */
const ROLES_OF_TITLES: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  prof: 'professor',
  dr: 'doctor',
  pres: 'president',
  gen: 'general',
  lt: 'lieutenant',
  sgt: 'sergeant',
  capt: 'captain',
  col: 'colonel',
  rev: 'reverend',
  fr: 'priest',
  supt: 'superintendent',
  det: 'detective',
};

/** The noun for the bearer of a title: "Sen." -> "senator", "Prime Minister" -> "minister". */
export function roleOfTitle(title: string): string {
  const words = title.toLowerCase().replace(/\./g, '').trim().split(/\s+/);
  const last = words[words.length - 1]!;
  const before = words[words.length - 2] ?? '';
  if (RANKED.has(before)) return `${before} ${last}`;
  return Object.hasOwn(ROLES_OF_TITLES, last) ? ROLES_OF_TITLES[last]! : last;
}

/** Words that make another office: a prime minister is not just any minister. */
export const RANKED: ReadonlySet<string> = new Set([
  'prime',
  'vice',
  'deputy',
  'attorney',
  'general',
  'chief',
]);
