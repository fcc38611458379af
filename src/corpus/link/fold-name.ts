/** Letters that Unicode does not take apart into a letter and an accent. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const PLAIN = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

/**
 * The words of a name in lower case, without accents, dots, apostrophes and possessive: "Muñoz’s" -> munoz, "U.N." -> un.
 * "&" is "and"; hyphens stay inside of a word; everything else parts words.
 */
export function foldName(text: string): string[] {
  // most names need no more, and a corpus has millions
  if (PLAIN.test(text)) return text.toLowerCase().split(' ');
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s?$/, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => WHOLE_LETTERS[letter]!)
    .replace(/&/g, ' and ')
    .replace(/\.(?=\p{L}\p{L})/gu, ' ')
    .replace(/[.'’‘`´]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .split(/[^\p{L}\p{N}-]+/u)
    .map((word) => word.replace(/-{2,}/g, '-').replace(/^-|-$/g, ''))
    .filter((word) => word !== '');
}
