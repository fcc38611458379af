import { expect, test } from 'vitest';
import { readHtml } from '../../src/document/read-html.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Calder praises nurses</title>
<script>alert('x')</script><style>p{color:red}</style></head><body><nav><a href="/">Home</a></nav>
<article><h1>Calder praises nurses</h1>
${'<p>Mayor Ines Calder praised the nurses of the hospital on Monday, in a long speech, before a full hall.</p>'.repeat(3)}
<p>&#8220;They are heroes,&#8221; Calder said of the nurses, and the hall rose, and nobody sat down for a while.</p>
<p>The council, she added,<br>would pay &amp; pay again, for as long as it took, whatever the treasurer might say.</p>
<script>document.write('evil')</script></article></body></html>`;

test('an HTML page gives the text of its article, in paragraphs, without scripts', async () => {
  const { title, text, language } = await readHtml(PAGE);
  expect(title).toBe('Calder praises nurses');
  expect(language).toBe('en');
  expect(text).toContain('“They are heroes,” Calder said');
  expect(text).toContain('pay & pay');
  expect(text.split('\n\n').length).toBeGreaterThanOrEqual(5);
  expect(text).not.toMatch(/alert|evil|color|Home|<p>/);
});

test('a page without an article is an error that says so', async () => {
  await expect(readHtml('<html><body></body></html>')).rejects.toMatchObject({
    code: 'html-without-article',
  });
});

test.each([
  ['lists', '<ul><li>'],
  ['blocks', '<div>'],
  ['tables', '<table><tr><td>'],
])('%s nested without end are refused at once, with what to do', async (_, opening) => {
  const html = `<html><body><p>Ruiz said no.</p>${opening.repeat(3000)}Ruiz said no.`;
  await expect(readHtml(html)).rejects.toMatchObject({
    code: 'html-without-article',
    message: expect.stringMatching(/more than 200 deep.*plain text/),
  });
});
