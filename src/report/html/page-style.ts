/**
 * Six voices that stay apart for colour-blind eyes, dark enough for white letters; on dark ground their light sisters. Blue
 * and orange are kept for what is said for and against somebody.
 */
const LIGHT_VOICES = ['#117568', '#8b2a5b', '#75660a', '#5a3fa8', '#8c4a3c', '#2d7a2d'];
const DARK_VOICES = ['#6fd0c0', '#ef9ac4', '#d9cc66', '#b9a8ff', '#eab39f', '#95d68a'];

const setVoices = (colors: readonly string[], rest: string) =>
  `${colors.map((color, index) => `--v${index}:${color}`).join(';')};--vx:${rest}`;
const useVoices = ['v0', 'v1', 'v2', 'v3', 'v4', 'v5', 'vx']
  .map((name) => `.${name}{--voice:var(--${name})}`)
  .join('');

const LIGHT = `--paper:#fffdf9;--panel:#f6f3ec;--ink:#1d1b18;--soft:#5f5a52;--line:#ddd7cb;--accent:#1c5fa6;--against:#a8400a;--for:#1c5fa6;--even:#5f5a52;--tint:17%;--badge:#fff;--mark:#ffe9a8;${setVoices(LIGHT_VOICES, '#5f5a52')}`;

/** The page's style: one column of text to read, the findings beside it, or below it on a narrow screen. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;${LIGHT}}
@media(prefers-color-scheme:dark){:root{--paper:#171614;--panel:#201f1c;--ink:#ece7dd;--soft:#aaa398;--line:#3a3732;--accent:#84bdf5;--against:#f2a36b;--for:#84bdf5;--even:#aaa398;--tint:24%;--badge:#171614;--mark:#5a4a12;${setVoices(DARK_VOICES, '#aaa398')}}}
${useVoices}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding:1.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
a{color:inherit;text-underline-offset:.2em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
header,.columns,footer{max-width:74rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
header{padding-top:2.25rem}
h1{font:700 clamp(1.65rem,1.1rem + 2.2vw,2.6rem)/1.16 "Iowan Old Style",Charter,"Source Serif 4",Georgia,serif;margin:.3rem 0 .8rem;max-width:46rem;text-wrap:balance}
.facts,.key,.figures,footer{color:var(--soft);font-size:.875rem}
.facts{margin:0}
.summary{margin:0 0 .25rem;max-width:46rem}
nav{margin:0 0 1.1rem;font-size:.9375rem}
.strip{display:block;width:100%;height:14px;border-radius:3px}
.strip rect{fill:var(--voice)}.strip .plain{fill:var(--line)}.strip .furniture{fill:var(--line);opacity:.45}
.key{margin:.5rem 0 0}.key .quote,.key .reported{color:var(--ink)}
.columns{display:grid;grid-template-columns:minmax(0,42rem) minmax(19rem,1fr);gap:clamp(1.5rem,4vw,3.5rem);align-items:start;margin-top:1.5rem}
main{font:1.125rem/1.72 "Iowan Old Style",Charter,"Source Serif 4",Georgia,serif}
main:focus{outline:none}
main p{margin:0 0 1.15em}
.furniture{font:.875rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--soft)}
.furniture.heading{font-weight:700;font-size:1.05rem;color:var(--ink)}
.kind{font-size:.6875rem;letter-spacing:.06em;text-transform:uppercase;font-weight:400;color:var(--soft);border:1px solid var(--line);border-radius:3px;padding:.05em .4em;margin-right:.35em;white-space:nowrap}
.quote{background:color-mix(in srgb,var(--voice) var(--tint),transparent);border-radius:3px;padding:.08em .12em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
main .quote,main .reported{cursor:pointer}
.reported{background:color-mix(in srgb,var(--voice) 7%,transparent);padding:.08em .12em}.reported.opens{box-shadow:inset 2px 0 var(--voice);padding-left:.3em}
.badge{display:inline-block;font:600 .6875rem/1.35 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;letter-spacing:.02em;color:var(--badge);background:var(--voice);border-radius:3px;padding:.1em .38em;margin-left:.25em;text-decoration:none;vertical-align:.12em;white-space:nowrap}
.evidence{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.22em}
.evidence.negative{text-decoration-style:wavy;text-decoration-color:var(--against);text-decoration-thickness:1.5px}
.evidence.positive{text-decoration-style:solid;text-decoration-color:var(--for)}
.evidence.neutral{text-decoration-style:dotted;text-decoration-color:color-mix(in srgb,var(--even) 40%,transparent);text-decoration-thickness:1px}
aside{font-size:.9375rem;position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:.25rem .25rem 2rem}
aside h2{font-size:.8125rem;letter-spacing:.07em;text-transform:uppercase;color:var(--soft);margin:1.6rem 0 .5rem}
aside section:first-child h2{margin-top:0}
.even summary{cursor:pointer;color:var(--soft);padding:.5rem 0}
.cards{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
.stance,.voice{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.6rem .75rem}
.stance{border-left:4px solid var(--even)}.stance.negative{border-left-color:var(--against)}.stance.positive{border-left-color:var(--for)}
.stance h3{font-size:1rem;line-height:1.35;margin:0}
.stance h3 a,.voice>a,th a{text-decoration-color:transparent}
.stance h3 a:hover,.voice>a:hover,th a:hover{text-decoration-color:currentColor}
.tone{margin:.2rem 0 .35rem;display:flex;flex-wrap:wrap;align-items:center;gap:0 .45rem}.tone .figures{white-space:nowrap;margin-left:auto}
.scale .step{fill:var(--line)}.scale .at{fill:var(--even)}.negative .scale .at{fill:var(--against)}.positive .scale .at{fill:var(--for)}
.mixed{border:1px dashed var(--soft);border-radius:3px;padding:0 .3em;font-size:.8125rem}
.quotes,.notes{margin:0;padding:0;list-style:none}
.quotes li{font-family:"Iowan Old Style",Charter,"Source Serif 4",Georgia,serif;padding-left:.7rem;border-left:2px solid var(--line);margin-top:.3rem}
.quotes a{text-decoration-color:var(--line)}
.quotes a:hover{text-decoration-color:currentColor}
.voice>a{font-weight:600}.voice .figures{display:block;margin-top:.15rem}.voice .badge{margin:0 .3em 0 0}
.bar{display:block;width:100%;height:4px;margin-top:.45rem}.bar .track{fill:var(--line)}.bar .fill{fill:var(--voice)}
table{width:100%;border-collapse:collapse}
th,td{text-align:left;font-weight:400;padding:.35rem .5rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top}
thead th{font-size:.8125rem;color:var(--soft);overflow-wrap:normal;vertical-align:bottom}tbody th{min-width:8rem}
tbody th a{font-weight:600}
td{white-space:nowrap;font-variant-numeric:tabular-nums}
td.negative .sign{color:var(--against)}td.positive .sign{color:var(--for)}td.neutral .sign{color:var(--even)}
.notes li{margin-bottom:.3rem}.notes li::before{content:"! ";font-weight:700}
.hinted.evidence,.chosen.evidence,.chosen.mention,.chosen.reported,:target.evidence,.evidence:has(:target),:target.mention,:target.quote,:target.reported{background:var(--mark)}
.hinted.stance{box-shadow:0 0 0 1px var(--soft)}
.chosen.stance,.chosen.voice,:target.stance,:target.voice{outline:2px solid var(--accent);outline-offset:-1px}
.chosen.quote{outline:2px solid var(--voice);outline-offset:1px}
tr.chosen th{box-shadow:inset 3px 0 var(--accent);padding-left:.5rem}
.aloud,#status{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
.skip{position:absolute;left:-100vw;top:.5rem}.skip:focus{left:1rem;background:var(--panel);padding:.3rem .6rem;z-index:1}
footer{padding-top:1.25rem;padding-bottom:2.5rem;margin-top:1rem}
@media(max-width:60rem){.columns{grid-template-columns:minmax(0,1fr)}aside{position:static;max-height:none;overflow:visible;padding:0}header{padding-top:1.25rem}main{font-size:1.0625rem}}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{:root{color-scheme:light;${LIGHT}}body{font-size:10.5pt}header,.columns,footer{max-width:none;padding-left:0;padding-right:0}nav,.skip{display:none}main{font-size:11.5pt;line-height:1.55}aside{position:static;max-height:none;overflow:visible;padding:0}.columns{display:block}.stance,.voice,.quotes li,tr,p{break-inside:avoid}h2,h3,thead{break-after:avoid}.quote,.reported,.badge,.strip,.scale,.bar,.evidence{print-color-adjust:exact}.even::details-content{content-visibility:visible;block-size:auto}}
`;
