import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import type { Quotation } from '../../src/quotation/quotation.ts';
import { NARRATOR, voiceOfTokens } from '../../src/stance/voice.ts';
import { readEdges, readStances } from './read-edges.ts';

function quote(text: string, index: number, words: string): Quotation {
  const start = text.indexOf(words);
  return {
    index,
    kind: 'direct',
    spans: [{ start, end: start + words.length }],
    regions: [],
    cue: null,
    cueLemma: null,
    speaker: null,
    speakerMention: null,
    method: 'none',
    confidence: 1,
    attitude: false,
    parent: null,
  };
}

describe('every word has a voice', () => {
  const text = 'Reed said: “Vance told me ‘go away’ and left.” Rain fell.';

  test('the innermost quotation owns a word, whatever order they come in', () => {
    const document = readDocument(text);
    const outer = quote(text, 0, 'Vance told me ‘go away’ and left.');
    const inner = quote(text, 1, 'go away');
    for (const quotations of [
      [outer, inner],
      [inner, outer],
    ]) {
      const voices = voiceOfTokens(document, quotations);
      const voiceOf = (word: string) => voices[document.tokens.findIndex((token) => token.text === word)];
      expect([voiceOf('Reed'), voiceOf('told'), voiceOf('away'), voiceOf('left'), voiceOf('Rain')]).toEqual([
        NARRATOR,
        0,
        1,
        0,
        NARRATOR,
      ]);
    }
  });
});

describe('what is said is the speaker’s', () => {
  test('praise in a quotation is no praise by the narrator', () => {
    const edges = readEdges(
      'Tom Reed won the vote. “Tom Reed is a brilliant and honest man,” said Laura Bianchi. Tom Reed left.',
    );
    expect(edges).toEqual(['Laura Bianchi > Tom Reed positive']);
  });

  test('a sentence that names nobody goes on about the one named before', () => {
    const text =
      'Laura Bianchi met Tom Reed. “Tom Reed was here on Monday. It was a disgrace and a fraud,” said Laura Bianchi.';
    const stance = readStances(text).find(
      ({ from, toward }) => from === 'Laura Bianchi' && toward === 'Tom Reed',
    );
    expect(stance?.polarity).toBe('negative');
  });

  test('a third party’s feeling inside a quotation is not the speaker’s', () => {
    const edges = readEdges(
      '“Nora Vance despises Tom Reed,” said Laura Bianchi. Tom Reed and Nora Vance left.',
    );
    expect(edges).toContain('Nora Vance > Tom Reed negative');
    expect(edges).not.toContain('Laura Bianchi > Tom Reed negative');
  });

  test('a speaker who is told of nobody holds nothing, but the pair stays in the list', () => {
    const stances = readStances('“Tom Reed spoke on Monday,” said Laura Bianchi. Tom Reed left.');
    const pair = stances.find(({ from, toward }) => from === 'Laura Bianchi' && toward === 'Tom Reed');
    expect(pair).toMatchObject({ polarity: 'neutral', tone: 'neutral', mixed: false });
  });

  test('a name’s own words judge nobody', () => {
    expect(readEdges('Grace Legend met Tom Reed. Legend gave Tom Reed a book. Legend left.')).toEqual([]);
  });

  test('a pull quote that says again what stands in the text counts once', () => {
    const quoted = '“Tom Reed is a brilliant and honest man in every way,” said Laura Bianchi.';
    const once = readStances(`${quoted} Tom Reed left.`).find(({ toward }) => toward === 'Tom Reed');
    const twice = readStances(
      `${quoted} Tom Reed left.\n\n“Tom Reed is a brilliant and honest man in every way,” said Laura Bianchi.`,
    ).find(({ from, toward }) => from === 'Laura Bianchi' && toward === 'Tom Reed');
    expect(once?.evidence).toHaveLength(1);
    expect(twice?.evidence).toHaveLength(1);
    expect(twice?.score).toBe(once?.score);
  });

  test('words that nobody is named for are nobody’s attitude, and are kept as such', () => {
    const stances = readStances(
      'Tom Reed left the hall on Monday. “Reed is a liar and a fraud,” read a banner on the bridge.',
    );
    const polar = stances.filter(({ polarity }) => polarity === 'negative').map(({ holder }) => holder.kind);
    expect(polar).toEqual(['unattributed']);
  });

  test('words that the headline quotes from the text are evidence once', () => {
    const words = 'Tom Reed is a brilliant and honest man';
    const text = `Bianchi: ‘${words}’\n\nLaura Bianchi spoke in Marlow on Monday. “${words},” Bianchi said of her rival.`;
    const stance = readStances(text).find(
      ({ from, toward }) => from === 'Laura Bianchi' && toward === 'Tom Reed',
    );
    expect(stance?.polarity).toBe('positive');
    expect(stance?.evidence.filter(({ start, end }) => text.slice(start, end) === words)).toHaveLength(1);
  });

  test('“I” outside of all quotations is the columnist, hence the narrator', () => {
    expect(readEdges('By Laura Bianchi\n\nTom Reed came home on Monday. I admire Tom Reed.')).toEqual([
      'narrator > Tom Reed positive',
    ]);
  });

  test('a name that only says what kind of noun follows is nobody’s target', () => {
    const text =
      'The Halden Council met. The Halden Council voted. The Halden Council left. “The Halden Council report is a disgrace,” said Tom Reed.';
    expect(readEdges(text)).toEqual([]);
  });
});
