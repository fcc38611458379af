/**
 * Seven tones from orange to blue, which stay apart for colour-blind eyes, neutral grey in the middle; and what is written on
 * each. On dark ground the ends are light, as on light ground they are dark.
 */
const LIGHT_TONES = ['#8a3a06', '#cc6a1f', '#eab681', '#d3cfc7', '#a3c4e4', '#4683c4', '#174a86'];
const ON_LIGHT_TONES = ['#fff', '#1d1206', '#1d1206', '#1d1b18', '#0c1a28', '#fff', '#fff'];
const DARK_TONES = ['#ffc08a', '#d9843c', '#8f5a2e', '#57534c', '#3c6388', '#5b98d6', '#b3d7ff'];
const ON_DARK_TONES = ['#2a1300', '#1d0e00', '#fff', '#fff', '#fff', '#00101f', '#001a33'];

const nameTones = (colors: readonly string[], on: readonly string[]) =>
  Object.fromEntries(
    colors.flatMap((color, grade) => [
      [`tone-${grade}`, color],
      [`on-tone-${grade}`, on[grade]!],
    ]),
  );

/** Colours by what they are for, on light ground and on dark. */
export const PALETTES: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>> = {
  light: {
    paper: '#fffdf9',
    panel: '#f6f3ec',
    ink: '#1d1b18',
    soft: '#5f5a52',
    line: '#ddd7cb',
    accent: '#1c5fa6',
    negative: '#a8400a',
    positive: '#1c5fa6',
    neutral: '#5f5a52',
    ...nameTones(LIGHT_TONES, ON_LIGHT_TONES),
  },
  dark: {
    paper: '#171614',
    panel: '#201f1c',
    ink: '#ece7dd',
    soft: '#aaa398',
    line: '#3a3732',
    accent: '#84bdf5',
    negative: '#f2a36b',
    positive: '#84bdf5',
    neutral: '#aaa398',
    ...nameTones(DARK_TONES, ON_DARK_TONES),
  },
};

export const CHART_FONT = 'system-ui,-apple-system,"Segoe UI",Roboto,sans-serif';

const setColors = (theme: 'light' | 'dark') =>
  Object.entries(PALETTES[theme])
    .map(([name, color]) => `--${name}:${color}`)
    .join(';');

/** The style of charts whose theme is `page`: colours as variables, light and dark, letters, and what has the focus. */
export const CHART_STYLE = `
:root{color-scheme:light dark;${setColors('light')}}
@media(prefers-color-scheme:dark){:root{${setColors('dark')}}}
@media print{:root{color-scheme:light;${setColors('light')}}}
.plot{color:var(--ink);font:12px ${CHART_FONT};font-variant-numeric:tabular-nums;white-space:pre}
.plot a{cursor:pointer;outline-offset:1px}
.plot a:hover>*,.plot a:focus>*{filter:brightness(.86) saturate(1.3)}
.plot a:focus-visible{outline:2px solid var(--accent)}
`;
