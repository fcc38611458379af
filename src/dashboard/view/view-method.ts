import { escapeHtml } from '../../report/html/escape-html.ts';
import type { RunFacts } from '../data/run-facts.ts';
import { ACCURACY } from './accuracy.ts';
import type { ViewContext } from './view-context.ts';
import { viewToneKey } from './view-keys.ts';
import { countCell, emptyCell, textCell, viewTable } from './view-table.ts';

/** What the numbers mean, how good they are, and what is not in them. */
export function viewMethod({ catalog }: ViewContext, facts: RunFacts): string {
  const count = (number: number) => number.toLocaleString('en');
  const rejects =
    facts.rejectCodes.length === 0
      ? '<p>Nothing was rejected.</p>'
      : viewTable({
          name: 'rejects',
          caption: 'What could not be read',
          columns: [{ name: 'kind' }, { name: 'items', isNumber: true }, { name: 'an example' }],
          rows: facts.rejectCodes.map(({ code, count: number, example }) => [
            textCell(code),
            countCell(number),
            textCell(example.slice(0, 200)),
          ]),
        });
  return `<div class="prose">
<h2>What is counted</h2>
<p>A <b>quotation</b> is what an article lets others say, write or think, word for word or reported, with its speaker. A <b>stance</b> is an attitude of one holder toward one target, gathered over one article: an article has at most one stance of each pair. The holder is a person or body that the article quotes, or the <b>narrator</b>, which is the article’s own voice. Each stance has a score from −1 to +1, one of seven tones, and the words that it rests on.</p>
${viewToneKey()}
<p>A <b>mean</b> counts every stance the same. Its 95% interval is a bootstrap over articles: articles are drawn anew 500 times, and the bounds are the 2.5 and 97.5 percentiles of the means. A mean of one article has no interval, since one article does not tell how articles differ. A <b>share</b> has a Wilson interval. Filters change no method: the intervals are reckoned anew from the stances that are left. The colour of a mean changes at 0.1, 0.3 and 0.5 on either side.</p>
<p>Stances of an outlet’s own voice and those of the voices that it quotes are never added up without saying so. An outlet that quotes a critic is not a critic.</p>
<h2>This corpus</h2>
<p>${count(facts.reports)} articles were analysed from ${facts.started} to ${facts.written} by quotestance ${escapeHtml(facts.version)}, ${escapeHtml(facts.engine)} engine ${escapeHtml(facts.engineVersion)}${facts.model === null ? '' : `, model ${escapeHtml(facts.model)}`}. ${count(facts.replaced)} were replaced by later ones with the same id. ${count(catalog.articles)} are in these pages, with ${count(facts.quotations)} quotations and ${count(facts.stances)} stances. ${count(facts.withoutOutlet)} have no outlet, ${count(facts.withoutMonth)} no date that has a month; the latter are missing from everything by month. ${count(facts.withoutSpeaker)} quotations have no speaker that could be found. Questions of who is who that were left open: ${count(facts.conflicts)}.</p>
<h2>What was rejected</h2>
${rejects}
<h2>How accurate it is</h2>
<p>Measured on annotated texts; the README of quotestance says how. “People” is how far two readers agree.</p>
${viewTable({
  name: 'accuracy',
  caption: 'Accuracy of both engines',
  columns: [
    { name: 'what' },
    { name: 'measure' },
    { name: 'fast' },
    { name: 'accurate' },
    { name: 'people' },
  ],
  rows: ACCURACY.map((row) => row.map((text) => (text === '' ? emptyCell : textCell(text)))),
})}
<h2>Limits</h2>
<ul>
<li>It reads English news. Irony, and what a text says by leaving something out, it does not see.</li>
<li>Of the stances that it finds, many single ones are wrong; that is why means come with intervals, and every number leads to its sentences. An interval tells of chance, not of these errors.</li>
<li>Who is who over articles is decided by names and roles. Two people with one name may be one here, and one person with two names two.</li>
<li>A stance is of a text. It says nothing about what somebody thinks, and nothing about whether a statement is true.</li>
<li>Outlets differ in whom and what they write about. A difference between them may be one of topics.</li>
</ul>
</div>`;
}
