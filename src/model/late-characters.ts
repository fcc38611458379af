/**
 * The library of the training knows the classes of characters as of Unicode 8: marks, signs and format characters that came
 * later are letters to it. These are the ranges of such characters, in base 16; what else stands between the ends of one is
 * left as it is by the library too.
 */
const RANGES = `61d 7fd 890-8e2 9fd-9fe a76 afa-aff b55 c04-c3c c77 c84 d00 d3b-d3c d81 eba ece 180f-1886 1abf-1aeb
  1b4e-1b4f 1b7d-1b7f 1df6-1dfb 2e43-2e5d a82c a8c5 a8ff a9bd 105c9-105e4 10d24-10d27 10d69-10f89 11070-11074 110c2-110cd
  111cf 1123e-11241 1133b 11383-1145e 11660-1166c 116b9 1182f-1183b 11938-11fff 12ff1-1612f 16d68-16d6f 16e97-16e9a 16f4f
  16fe2-16fe4 1cf00-1cf46 1e000-1e6f5 1e944-1e95f`;

const BOUNDS = RANGES.split(/\s+/).map((range) => {
  const [first, last] = range.split('-');
  return [parseInt(first!, 16), parseInt(last ?? first!, 16)] as const;
});

/** Whether the library of the training takes a character for a letter because it is too new for it. */
export function isLateCharacter(code: number): boolean {
  return BOUNDS.some(([first, last]) => code >= first && code <= last);
}
