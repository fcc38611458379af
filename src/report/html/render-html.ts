import type { Report } from '../schema.ts';
import { viewArticle } from './article-view.ts';
import { escapeHtml } from './escape-html.ts';
import { viewHeader } from './header-view.ts';
import { buildPageModel } from './page-model.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';
import { viewPanel } from './panel-view.ts';

/**
 * A report as one HTML page that needs nothing else: its style and script are inside and the only ones that its security
 * policy allows, it asks for nothing over the network, and it can be read without the script.
 */
export async function renderHtml(report: Report, text: string): Promise<string> {
  return viewPage(report, text, {
    policy: `default-src 'none'; style-src '${await hash(PAGE_STYLE)}'; script-src '${await hash(PAGE_SCRIPT)}'; base-uri 'none'; form-action 'none'`,
    style: `<style>${PAGE_STYLE}</style>`,
    script: `<script>${PAGE_SCRIPT}</script>`,
  });
}

/** What of a page is not the article's. */
export interface PageFrame {
  /** The security policy; null where a server sends it. */
  readonly policy: string | null;
  /** HTML that brings in PAGE_STYLE and PAGE_SCRIPT. */
  readonly style: string;
  readonly script: string;
  /** HTML above the article. */
  readonly above?: string;
}

/** The same page in a frame of its own. */
export function viewPage(report: Report, text: string, frame: PageFrame): string {
  const model = buildPageModel(report, text);
  const { headline, body } = viewArticle(model);
  const title = escapeHtml((report.article.title ?? 'Untitled article').replace(/\s+/g, ' '));
  const policy =
    frame.policy === null ? '' : `<meta http-equiv="Content-Security-Policy" content="${frame.policy}">\n`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} – who says what</title>
${frame.style}
</head>
<body>
<a class="skip" href="#article">To the article</a>
<header>
${frame.above ?? ''}${viewHeader(model, headline)}
</header>
<div class="columns">
<main id="article" tabindex="-1">
${body}
</main>
<aside aria-label="Findings">
${viewPanel(model)}
</aside>
</div>
<footer>Made by quotestance, ${escapeHtml(report.engine.name)} engine ${escapeHtml(report.engine.version)}. A machine’s reading: check it against the text before you rely on it.</footer>
<p id="status" role="status"></p>
${frame.script}
</body>
</html>
`;
}

async function hash(content: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
