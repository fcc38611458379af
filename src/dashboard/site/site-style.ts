import { CHART_STYLE, PALETTES } from '../charts/palette.ts';

const useTones = Object.keys(PALETTES.light)
  .filter((name) => name.startsWith('tone-'))
  .map((name) => `.${name}{background:var(--${name});color:var(--on-${name})}`)
  .join('');

/** The style of all pages but those of articles. */
export const SITE_STYLE = `${CHART_STYLE}${useTones}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
a{color:inherit;text-underline-offset:.2em;text-decoration-thickness:1px;text-decoration-color:var(--soft)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
header,main,footer{max-width:73rem;margin:0 auto}body{padding:0 clamp(1rem,3vw,2rem)}
header{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;align-items:baseline;padding-top:1.1rem;padding-bottom:.6rem;border-bottom:1px solid var(--line)}
.site{font-weight:700;margin:0;max-width:22rem}
nav{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;font-size:.9375rem}
nav a{text-decoration:none;color:var(--soft);padding:.15rem 0;border-bottom:2px solid transparent}
nav a:hover{color:var(--ink)}nav a[aria-current]{color:var(--ink);border-bottom-color:var(--accent)}
h1{font:700 clamp(1.5rem,1.1rem + 1.6vw,2.2rem)/1.2 "Iowan Old Style",Charter,"Source Serif 4",Georgia,serif;margin:1.1rem 0 .7rem}
h2{font-size:1.0625rem;line-height:1.35;margin:0}
.lead{margin:0 0 .8rem;max-width:52rem}.facts{margin:0 0 .6rem;color:var(--soft);font-size:.875rem}
.filters{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:end;background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.55rem .75rem .65rem;margin:0 0 1rem;font-size:.875rem}
.filters[hidden]{display:none}
.filters label{display:grid;gap:.1rem;color:var(--soft)}
select,input,textarea,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:4px;padding:.25rem .4rem;max-width:100%}
.filters select,.filters input{height:2rem}.filters select{max-width:11rem}.filters input{width:8.5rem}
button{cursor:pointer}
.scripted .filters button{display:none}
.clear{padding:.25rem 0}.clear[hidden]{display:none}
.figures{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.75rem 2.25rem;align-items:start}
.figure{margin:0;min-width:0}.whole{grid-column:1/-1}
figcaption{border-top:2px solid var(--ink);padding-top:.45rem;margin-bottom:.5rem}
figcaption p{margin:.1rem 0 0;color:var(--soft);font-size:.875rem}
.chart svg{display:block;width:100%;height:auto;max-height:none;overflow:visible;color:var(--ink)}
.whole .chart{overflow-x:auto}.whole .chart svg{width:auto;max-width:none}
.on-narrow{display:none}
.key{display:flex;flex-wrap:wrap;gap:.2rem .9rem;list-style:none;padding:0;margin:.35rem 0;font-size:.8125rem;color:var(--soft)}
.scale{gap:.2rem .35rem;margin:0 0 1rem}
.swatch{display:inline-block;min-width:1.3em;text-align:center;border-radius:3px;font-size:.6875rem;line-height:1.45;margin-right:.35em;padding:0 .2em}
.voice-key{white-space:nowrap;margin-right:.8em}
.empty{color:var(--soft);font-style:italic;padding:.8rem 0;margin:0}
.numbers{margin-top:.4rem;font-size:.875rem}.numbers>summary{cursor:pointer;color:var(--soft);width:max-content}
.scroll{overflow-x:auto;max-height:32rem;overflow-y:auto;border:1px solid var(--line);border-radius:4px;margin:.3rem 0}
main>#content>.scroll,.prose .scroll{max-height:none}
table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);padding:.35rem .6rem;font-size:.8125rem}
th,td{text-align:left;font-weight:400;padding:.25rem .4rem;border-top:1px solid var(--line);vertical-align:top}
tbody th{min-width:8.5rem}tbody td:not(.number){min-width:5.5rem}tbody td.key-cell{min-width:0;max-width:11rem;font-size:.8125rem;color:var(--soft);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
thead th{color:var(--soft);font-size:.8125rem;vertical-align:bottom;overflow-wrap:normal}
.number{text-align:right;white-space:nowrap}
.tools{display:flex;flex-wrap:wrap;gap:.4rem;margin:.35rem 0 0}.tools button{font-size:.8125rem;padding:.1rem .5rem;border-color:var(--line);color:var(--soft);background:none}
.tools button:hover{color:var(--ink);border-color:var(--soft)}
.passages{list-style:none;margin:0;padding:0;max-width:52rem}
.passage{border-top:1px solid var(--line);padding:.75rem 0}
.passage blockquote{margin:0 0 .25rem;font:1.0625rem/1.45 "Iowan Old Style",Charter,"Source Serif 4",Georgia,serif}
.passage blockquote a{text-decoration-color:var(--line)}.passage blockquote a:hover{text-decoration-color:currentColor}
.said,.chips{margin:0;font-size:.9375rem}.passage .facts{margin:.15rem 0 0}
.chips{display:flex;flex-wrap:wrap;gap:.1rem 1rem;list-style:none;padding:0}
.sentences{margin-top:2rem}.sentences>h2{border-top:2px solid var(--ink);padding:.45rem 0}
.more{margin:1rem 0}
.prose{max-width:52rem}.prose h2{margin:1.6rem 0 .4rem}.prose .scroll{max-width:100%}
.paste{display:grid;gap:.7rem;max-width:52rem}.paste textarea{min-height:16rem;width:100%}.paste label{display:grid;gap:.2rem}
.tip{position:absolute;z-index:2;max-width:19rem;background:var(--ink);color:var(--paper);font-size:.8125rem;line-height:1.35;padding:.3rem .5rem;border-radius:4px;pointer-events:none}
.tip[hidden]{display:none}
.aloud{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
.skip{position:absolute;left:-100vw;top:.5rem}.skip:focus{left:1rem;background:var(--panel);padding:.3rem .6rem;z-index:3}
footer{color:var(--soft);font-size:.875rem;border-top:1px solid var(--line);margin-top:2.5rem;padding-top:1rem;padding-bottom:2.5rem}
@media(max-width:60rem){.figures{grid-template-columns:minmax(0,1fr)}}
@media(max-width:36rem){.on-wide{display:none}.on-narrow{display:block}span.on-narrow{display:inline}.filters label{flex:1 1 8rem}.filters select,.filters input{width:100%;max-width:none}}
@media print{.filters,nav,.tools,.skip,.tip{display:none}.figure,.passage,tr{break-inside:avoid}h2,thead{break-after:avoid}.swatch{print-color-adjust:exact}main,header,footer{max-width:none}body{padding:0}.scroll,.whole .chart{overflow:visible;max-height:none}.whole .chart svg{max-width:100%}}
`;

/** What the pages of articles have besides the style of the reader view. */
export const ARTICLE_EXTRAS = `
.site{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;align-items:baseline;border-bottom:1px solid var(--line);padding-bottom:.6rem;margin:-1.15rem 0 1.5rem}
.site p{margin:0;font-weight:700;max-width:22rem}.site p a{text-decoration:none}
.site nav{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin:0}
.site nav a{text-decoration:none;color:var(--soft);padding:.15rem 0;border-bottom:2px solid transparent}
.site nav a:hover{color:var(--ink)}.site nav a[aria-current]{color:var(--ink);border-bottom-color:var(--accent)}
@media(max-width:60rem){.site{margin-top:-.4rem}}
@media print{.site{margin-top:0}.site nav{display:none}}
`;
