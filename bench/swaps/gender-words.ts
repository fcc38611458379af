/** Words that tell a gender, each with the one that tells the other. "her" and "his" are told apart by what follows. */
const PAIRS = `
he she, himself herself, man woman, men women, boy girl, boys girls, guy gal, guys gals, father mother, fathers mothers, dad mum, son daughter, sons daughters,
brother sister, brothers sisters, husband wife, husbands wives, uncle aunt, nephew niece, grandfather grandmother, grandson
granddaughter, boyfriend girlfriend, widower widow, groom bride, king queen, prince princess,
lord lady, sir dame, duke duchess, gentleman lady, gentlemen ladies, spokesman spokeswoman, chairman chairwoman,
congressman congresswoman, councilman councilwoman, policeman policewoman, businessman businesswoman, salesman saleswoman, mr ms,
stepfather stepmother, stepson stepdaughter, father-in-law mother-in-law, frontman frontwoman, sportsman sportswoman,
fisherman fisherwoman, male female, monsieur madame, señor señora
`;
const ONE_WAY: readonly (readonly [string, string])[] = [
  ['mrs', 'mr'],
  ['miss', 'mr'],
  ['mom', 'dad'],
  ['ladies', 'gentlemen'],
  // A woman is an actor, too; a man is no actress.
  ['actress', 'actor'],
  ['actresses', 'actors'],
  ['waitress', 'waiter'],
  ['heroine', 'hero'],
];

export const OTHER_GENDER: ReadonlyMap<string, string> = new Map([
  ...PAIRS.trim()
    .split(/,\s*/)
    .flatMap((pair): (readonly [string, string])[] => {
      const [male, female] = pair.split(/\s+/) as [string, string];
      return [
        [female, male],
        [male, female],
      ];
    })
    .reverse(),
  ...ONE_WAY,
]);
