import { createAnalyzer } from 'quotestance';
import weights from 'quotestance/light.bin';

const $ = (id) => document.getElementById(id);
let analyzer;

/** An element with text in it: text is never read as markup. */
function make(name, text = '', className = '') {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

const HOLDERS = { narrator: 'The article', unattributed: 'Somebody unnamed' };

function showStances(report) {
  const polar = report.stances.filter(({ polarity }) => polarity !== 'neutral');
  return polar.map((stance) => {
    const item = make('li', '', stance.polarity);
    item.append(
      `${HOLDERS[stance.holder.kind] ?? stance.holder.name} → ${stance.target.name}: `,
      make('span', stance.tone, 'tone'),
    );
    const [evidence] = stance.evidence;
    if (evidence) item.append(make('blockquote', evidence.text));
    return item;
  });
}

function showQuotations(report) {
  return report.quotations.map(({ speaker, text }) => {
    const entity = report.entities.find(({ id }) => id === speaker.entityId);
    const item = make('li', entity?.name ?? (speaker.text || 'Nobody named'));
    item.append(make('blockquote', text));
    return item;
  });
}

/** The text with what is quoted marked. */
function showArticle(report, text) {
  const parts = [];
  let at = 0;
  for (const { kind, span } of report.segments) {
    if (kind !== 'quotation') continue;
    parts.push(text.slice(at, span.start), make('mark', text.slice(span.start, span.end)));
    at = span.end;
  }
  return [...parts, text.slice(at)];
}

$('question').addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = $('text').value;
  try {
    analyzer ??= await createAnalyzer({ engine: 'fast', weights });
    const begin = performance.now();
    const report = await analyzer.analyze(text);
    const time = Math.round(performance.now() - begin);
    $('stances').replaceChildren(...showStances(report));
    $('quotations').replaceChildren(...showQuotations(report));
    $('article').replaceChildren(...showArticle(report, text));
    $('report').hidden = false;
    $('status').textContent = `Read in ${time} ms. ${report.notes.map(({ message }) => message).join(' ')}`;
  } catch (error) {
    $('status').textContent = error.message;
  }
});
