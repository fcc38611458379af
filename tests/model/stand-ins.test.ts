import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/document/span.ts';
import { giveStandIns } from '../../src/model/stand-ins.ts';

/** A text with its people in brackets, as the model reads it. */
function read(marked: string): string {
  const people: Span[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const words = part.replace(/^\[|\]$/g, '');
    if (words !== part) people.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  const reword = giveStandIns(text, people);
  return text.replace(/[\p{L}\p{M}]+/gu, (word, start: number) => reword(start, word));
}

describe('names of people, as the model reads them', () => {
  test('read alike whoever bears them', () => {
    const text = 'Mayor [NAME] slammed [Bruno Falk].';
    const own = read(text.replace('NAME', 'Adolf Hitler'));
    expect(own).toBe(read(text.replace('NAME', 'Nelson Mandela')));
    expect(own).not.toMatch(/Hitler|Adolf/);
  });

  test('two people stay two, and one stays one', () => {
    expect(read('[Ana Ruiz] met [Bo Falk]. [Ruiz] left.')).toBe('chris jones met sam wilson. jones left.');
    expect(read('[Ana Ruiz] met [Max Ruiz].')).toBe('chris jones met sam jones.');
  });

  test('initials and marks stay, and so does everything that is no name', () => {
    expect(read('[A. O’Neill-Šmíd] of Falk Industries')).toBe('A. O’chris-jones of Falk Industries');
  });

  test('words of gender are read as one', () => {
    expect(read('She told her sister that Mrs. [Falk] is no chairwoman.')).toBe(
      'he told his brother that mr. jones is no chairman.',
    );
    expect(read('He told his brother that Mr. [Falk] is no chairman.')).toBe(
      'He told his brother that Mr. jones is no chairman.',
    );
  });
});
