/**
 * For the training of the light network, which reads the library's own tokens: `tsx scripts/cut-tokens.ts TEXTS VOCABULARY
 * OUT`. TEXTS has a JSON string a line. The first line of OUT has the forms (tokens in lower case) and their word pieces;
 * then, for every text, start, end and form of each token, and 1 where it names a person, which the network does not read. Offsets
 * are in code points.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readDocument } from '../src/document/read.ts';
import { findMentions } from '../src/entity/find-mentions.ts';
import { namePeople } from '../src/entity/name-people.ts';
import { withoutGender } from '../src/model/one-gender.ts';
import { createWordPieces } from '../src/model/word-pieces.ts';
import { segmentDocument } from '../src/segment/segment-document.ts';

const [texts, vocabulary, out] = process.argv.slice(2);
if (!texts || !vocabulary || !out) {
  process.stderr.write('usage: tsx scripts/cut-tokens.ts TEXTS VOCABULARY OUT\n');
  process.exit(2);
}
const words = createWordPieces(readFileSync(vocabulary, 'utf8').trimEnd().split('\n'));
const forms = new Map<string, number>();
const pieces: number[][] = [];
const rows = readFileSync(texts, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const text: string = JSON.parse(line);
    const points = countPoints(text);
    const row: number[] = [];
    const document = readDocument(text);
    const people = namePeople(findMentions(document, segmentDocument(document)));
    let next = 0;
    for (const { start, end, lower } of document.tokens) {
      while (next < people.length && people[next]!.end <= start) next++;
      const isPerson = next < people.length && people[next]!.start < end;
      let form = forms.get(lower);
      if (form === undefined) {
        form = forms.size;
        forms.set(lower, form);
        pieces.push(words.split(withoutGender(lower)).ids);
      }
      row.push(points?.[start] ?? start, points?.[end] ?? end, form, Number(isPerson));
    }
    return JSON.stringify(row);
  });
writeFileSync(out, `${[JSON.stringify({ forms: [...forms.keys()], pieces }), ...rows].join('\n')}\n`);

/** How many code points stand before each UTF-16 unit; null where there are as many as units. */
function countPoints(text: string): number[] | null {
  if (!/[\ud800-\udfff]/.test(text)) return null;
  const counts: number[] = [];
  let points = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) counts.push(points);
    points++;
  }
  counts.push(points);
  return counts;
}
