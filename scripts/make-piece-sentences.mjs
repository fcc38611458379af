#!/usr/bin/env node
// Writes the sentences that the tokenizer is tested with, one JSON string a line, or the vocabulary for that test:
//   npx tsx scripts/make-piece-sentences.mjs --pieces > tests/fixtures/pieces.txt
//   npx tsx scripts/make-piece-sentences.mjs | PYTHONPATH=training python training/tests/piece_checksums.py
import { makePieces } from '../tests/model/make-pieces.ts';
import { makeSentences } from '../tests/model/make-sentences.ts';
import { readArticles } from '../tests/model/read-articles.ts';

const articles = readArticles();
const sentences = [...makeSentences(articles, 20_000)];
const lines = process.argv.includes('--pieces')
  ? makePieces(articles, sentences)
  : sentences.map((sentence) => JSON.stringify(sentence));
process.stdout.write(`${lines.join('\n')}\n`);
