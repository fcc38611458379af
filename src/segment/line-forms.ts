import { splitWords } from '../document/word-set.ts';
import type { Line } from './line.ts';

const SECTIONS =
  splitWords(`opinion letters letter editorial editorials comment commentary analysis column columnists sport sports
  business politics world national local news restaurants reviews review books film music theatre theater arts culture
  technology science health education travel obituary obituaries exclusive interview profile live explainer features feature
  lifestyle entertainment celebrity breaking investigation perspective viewpoint op-ed fact-check q&a crime courts court
  markets money weather video watch listen update updates recipe food style media podcast newsletter`);

const ROLES =
  splitWords(`correspondent correspondents editor editors reporter reporters writer writers columnist columnists
  staff critic photographer producer contributor contributors author blogger bureau reporting desk`);

const AGENCY =
  /\b(?:AP|AFP|Reuters|Getty|Shutterstock|Alamy|EPA|PA Wire|PA Media|Zuma|Bloomberg|Press|Images?|Agency|Wire|Newswire|Rex|WireImage|FilmMagic|Pool|Handout|Courtesy|File)\b/;

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DATE = new RegExp(
  `^(?:(?:Posted|Published|Updated|Last updated|First published|Modified|Created)\\b|(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH})\\b|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[:.]\\d{2} ?(?:[ap]\\.?m\\.?|GMT|BST|E[SD]?T))`,
  'i',
);

export function isSectionName({ words, tokens, allCapitals, endsSentence }: Line): boolean {
  if (words === 0 || words > 4 || endsSentence) return false;
  return (
    (allCapitals && words <= 3) ||
    (words <= 2 && tokens.some(({ lower }) => SECTIONS.has(lower))) ||
    /^letters?\b/.test(tokens[0]!.lower)
  );
}

/** "By Ana Ruiz", "Words by Ana Ruiz", "By Ana Ruiz, staff writer". */
export function isByline({ text, words, tokens, endsSentence }: Line): boolean {
  if (words < 2 || words > 16 || endsSentence) return false;
  return (
    /^(?:(?:Words|Written|Posted|Reported|Story|Reporting|Analysis|Review|Interview|Text)(?: and photographs)? )?by:? \p{Lu}/iu.test(
      text,
    ) &&
    (tokens[0]!.lower !== 'by' || !/^\p{Ll}/u.test(tokens[1]!.text)) &&
    tokens.every(({ pos }) => pos !== 'AUX')
  );
}

/** A line of the head that only names its writer: "Ana Ruiz", "Ana Ruiz, Education Editor", "Gazette court staff". */
export function isBareByline(line: Line): boolean {
  const { text, words, tokens, endsSentence } = line;
  if (words < 2 || words > 12 || endsSentence) return false;
  if (isRole(line)) return true;
  if (tokens.some(({ lower }) => ROLES.has(lower)) && /^\p{Lu}/u.test(text) && !line.hasVerb) return true;
  if (
    /(?:talks|speaks) to \p{Lu}|interview(?:ed)? by \p{Lu}|^(?:Interview|Interviewer|Author|Reporter):/u.test(
      text,
    )
  )
    return true;
  return isPersonName(line);
}

/** "Political correspondent", "Staff writer" */
export function isRole({ words, tokens }: Line): boolean {
  return words <= 4 && ROLES.has(tokens.at(-1)!.lower);
}

const NAME_PARTICLES = splitWords(
  'de del della di da dos van von der den la le bin binti ibn al el ap wa ní ó nic mac y e the o’ -',
);

/** Two to four capitalised words and nothing else. */
export function isPersonName({ words, tokens, text }: Line): boolean {
  if (words < 2 || words > 7 || /[:;!?/|"“”@\d]/.test(text)) return false;
  let capitals = 0;
  for (const { text: word, lower, pos } of tokens) {
    if (/^\p{Lu}/u.test(word)) capitals++;
    else if (
      !NAME_PARTICLES.has(lower) &&
      lower !== 'and' &&
      lower !== ',' &&
      lower !== "'" &&
      pos !== 'PUNCT'
    )
      return false;
  }
  return (
    capitals >= 2 &&
    tokens.filter(({ pos }) => pos === 'PROPN').length >= 2 &&
    !tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'DET')
  );
}

/** Date and time of an article on a line of their own. */
export function isDateLine({ text, words }: Line): boolean {
  return words > 0 && words <= 12 && DATE.test(text);
}

/** The stamp of an entry in a live blog: "10:42am", "09.58 GMT". */
export function isTimeLine({ text, words }: Line): boolean {
  return (
    words > 0 &&
    words <= 3 &&
    /^\d{1,2}(?:[:.] ?\d{2})? ?(?:[ap]\.?m\.?)?(?: (?:GMT|BST|[ECMP][SD]?T|AEST|local time))?:?$/i.test(
      text,
    ) &&
    /[:.m]/i.test(text)
  );
}

/** "Photo: Ana Ruiz/Lumen Press", "Ana Ruiz/Getty Images", "(Editing by Ana Ruiz)" */
export function isCredit({ text, words, endsSentence }: Line): boolean {
  if (words === 0 || words > 16 || text.endsWith(':')) return false;
  if (
    /^\(?(?:Photo|Photos|Picture|Pictures|Image|Images|Photograph|Photographs|Photography|Illustration|Graphic|Credit|Credits|Photo credit|Picture credit|Image credit|Foto)(?: (?:courtesy|credit|illustration))?(?:: ?| by | from | courtesy of |\/)/i.test(
      text,
    )
  ) {
    return !/^\S+: .*[^(]\b(?:after|with|at the|during|outside)\b/.test(text);
  }
  if (/^(?:©|\(c\)|Image copyright |Courtesy of |\(Editing by )/i.test(text)) return true;
  // "Ruiz, left, at the gate. (AP Photo/Ana Holub)" is a caption that ends in its credit.
  if (endsSentence || /[“”"?!]|\S \(/.test(text)) return false;
  return /^[\p{Lu}\d][^/]{1,40}(?:\/[^/ ][^/]{0,40}){1,3}$/u.test(text) && (AGENCY.test(text) || words <= 5);
}

/** "Caption: ...", "Photo: Ruiz after the show. (Ana Holub/Wire)", "Ruiz, left, at the gate. (AP Photo/Ana Holub)" */
export function isCaption({ text, words, hasVerb }: Line): boolean {
  if (words === 0) return false;
  if (
    /^(?:FILE (?:[-–—]|PHOTO)|Image (?:copyright|source|caption)|Media (?:playback|caption)|TOPSHOT [-–—]|HAND ?OUT )/.test(
      text,
    )
  )
    return true;
  if (
    /^(?:Caption|Pictured|File photo|File picture|In this (?:photo|image|picture|handout|file)|Above|Below|Left|Right|From left|Clockwise)(?:[:,]| taken| provided| released)/i.test(
      text,
    )
  )
    return true;
  if (/^(?:Photo|Picture|Image|Photograph|Video|File)(?: caption)?: /i.test(text)) return true;
  if (!text.endsWith(')') && !text.endsWith(').')) return false;
  if (/\((?:AP Photo|Photo|Photograph|Image|Picture|Credit)\b[^()]*\)\.?$/i.test(text)) return true;
  const credit = /\(([^()]{3,50})\)\.?$/.exec(text)?.[1];
  return credit !== undefined && namesTwo(credit) && AGENCY.test(credit) && (words < 40 || !hasVerb);
}

/** "Ana Holub/Wire": a capital before the stroke, and one right behind it. */
function namesTwo(credit: string): boolean {
  const parts = credit.split('/');
  return parts.some((part, index) => index > 0 && /^\p{Lu}/u.test(part) && /\p{Lu}/u.test(parts[index - 1]!));
}

/** A photo's caption that no word gives away: no full stop, and no more than a phrase. */
export function isCaptionPhrase({ words, endsSentence, text, capitals, tokens }: Line): boolean {
  if (words < 3 || words > 30 || endsSentence || !/^[\p{Lu}\d]/u.test(text)) return false;
  if (tokens.some(({ text: word }) => word === ':' || word === ';' || word === '?')) return false;
  const shows = tokens.slice(0, 3).some(({ pos, lower }) => pos === 'PROPN' && !SECTIONS.has(lower));
  const finite = tokens.some(
    ({ lower, pos }) => pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed|en)$/.test(lower)),
  );
  return shows && !finite && (capitals < words || words <= 6);
}
