import { escapeHtml } from '../../report/html/escape-html.ts';

/** A box to paste an article into. @param problem What was wrong with the last one. */
export function viewPasteForm(problem: string | null): string {
  return `<p class="lead">Paste an English news article, or the HTML of its page. It is analysed by this machine, shown, and not kept.</p>
${problem === null ? '' : `<p class="lead" role="alert">${escapeHtml(problem)}</p>`}
<form class="paste" method="post" action="paste.html">
<label>Article<textarea name="text" required></textarea></label>
<label>What it is<select name="format"><option value="text">text</option><option value="html">HTML</option></select></label>
<label>Title, where the text does not begin with it<input name="title" maxlength="500"></label>
<button type="submit">Analyse</button>
</form>`;
}
