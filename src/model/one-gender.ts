/**
 * Words that tell a gender, by pairs; the light network reads the second for the first. What is said of her is then read as what
 * is said of him: "she was slammed", "he was slammed". "Her" is him and his, which the network is not told apart either.
 */
const PAIRS = `
she he, her his, hers his, him his, herself himself, woman man, women men, girl boy, girls boys, mother father, mothers fathers, mum dad,
mom dad, moms dads, mums dads, daughter son, daughters sons, sister brother, sisters brothers, wife husband, wives husbands, aunt uncle,
aunts uncles, niece nephew, nieces nephews, grandmother grandfather, grandmothers grandfathers, granddaughter grandson,
granddaughters grandsons, girlfriend boyfriend, girlfriends boyfriends, stepmother stepfather, stepdaughter stepson, stepsister
stepbrother, godmother godfather, widower widow, widowers widows, bride groom, queen king, queens kings, princess prince, princesses
princes, lady lord, ladies lords, dame sir, duchess duke, countess count, baroness baron, empress emperor, gentleman lord,
gentlemen lords, ma'am sir, madam sir, mrs mr, ms mr, mrs. mr., ms. mr., miss mr, spokeswoman spokesman, spokeswomen spokesmen, chairwoman chairman,
congresswoman congressman, congresswomen congressmen, councilwoman councilman, assemblywoman assemblyman, alderwoman alderman,
policewoman policeman, businesswoman businessman, businesswomen businessmen, saleswoman salesman, sportswoman sportsman,
frontwoman frontman, anchorwoman anchorman, stateswoman statesman, fisherwoman fisherman, clergywoman clergyman, actress actor,
actresses actors, waitress waiter, hostess host, heiress heir, heroine hero, heroines heroes, female male, females males, feminine
masculine, womanhood manhood, motherhood fatherhood, motherly fatherly, girlish boyish, monsieur mr, madame mr, señor mr, señora mr
`;

let forms: ReadonlyMap<string, string> | undefined;

/** A word form in lower case as the network reads it. */
export function withoutGender(form: string): string {
  forms ??= new Map(
    PAIRS.trim()
      .split(/,\s*/)
      .map((pair) => pair.split(/\s+/) as [string, string]),
  );
  return forms.get(form) ?? form;
}
