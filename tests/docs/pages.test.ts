import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createAnalyzer } from '../../src/index.ts';
import { testPage } from '../examples/run-page.ts';

testPage('docs/getting-started.md');
testPage('docs/reading-a-report.md');
testPage('docs/voices.md');
testPage('docs/engines-and-accuracy.md');
testPage('docs/custom.md');

const rows = [...readFileSync('docs/tone-scale.md', 'utf8').matchAll(/^\| `([\w-]+)` \| (.+) \|$/gm)];

test('the tone scale has an example of every tone', () => expect(rows).toHaveLength(7));

test.each(rows.map(([, tone, text]) => [tone!, text!] as const))('%s: %s', async (tone, text) => {
  const { stances } = await (await createAnalyzer({ engine: 'words' })).analyze(text);
  expect(stances.find(({ target }) => target.name === 'Tom Reed')?.tone).toBe(tone);
});
