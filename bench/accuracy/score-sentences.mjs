#!/usr/bin/env node
/**
 * score-sentences.mjs - names and attributions of annotated sentences. Node only, no dependencies.
 *
 *   node score-sentences.mjs GOLD.jsonl SYSTEM.jsonl [--json]
 *
 * GOLD    {"id","text","names":[{start,end,type}],"attributions":[{"source":{start,end}|null,"cue":{start,end}|null,
 *         "content":[{start,end}]}]}, offsets UTF-16, end-exclusive
 * SYSTEM  {"id","names","attributions"} in the same form, and perhaps {"model":{"names","attributions"}}, which is scored
 *         on its own under the key "model": a system's raw reading beside its finished one.
 *
 * Rules
 *  - Every gold sentence counts; one without a system line has nothing found in it. Everything is micro over the sentences.
 *  - names: a name is right where both ends are equal (untyped) and the type is too (typed). Doubles count once.
 *  - content, speaker, cue: F1 over words (runs of letters and digits, and single marks). A word belongs to the part that
 *    holds its start, and to one only: the attribution with the most content claims its words first, so that in nested
 *    ones the outer claims them and the inner fills what is free. Gold and system go through the same function.
 */
import { readFileSync } from 'node:fs';

const PARTS = ['content', 'speaker', 'cue'];
const args = process.argv.slice(2);
const files = args.filter((argument) => !argument.startsWith('--'));
if (files.length !== 2) {
  console.error('usage: node score-sentences.mjs GOLD.jsonl SYSTEM.jsonl [--json]');
  process.exit(2);
}
const read = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

/** For each word the part that it belongs to. */
function claim(starts, attributions) {
  const claimed = new Array(starts.length).fill(null);
  const fill = ({ start, end }, part) => {
    starts.forEach((at, index) => {
      if (claimed[index] === null && start <= at && at < end) claimed[index] = part;
    });
  };
  const length = ({ content }) => content.reduce((sum, { start, end }) => sum + end - start, 0);
  for (const { source, cue, content } of [...attributions].sort((a, b) => length(b) - length(a))) {
    if (source) fill(source, 'speaker');
    if (cue) fill(cue, 'cue');
    for (const span of content) fill(span, 'content');
  }
  return claimed;
}

function score(gold, answers) {
  const counts = {};
  const count = (key, inGold, given, right) => {
    counts[key] ??= { gold: 0, given: 0, right: 0 };
    counts[key].gold += inGold;
    counts[key].given += given;
    counts[key].right += right;
  };
  for (const { id, text, names, attributions } of gold) {
    const answer = answers.get(id) ?? { names: [], attributions: [] };
    for (const [key, keyOf] of [
      ['typed', ({ start, end, type }) => `${start} ${end} ${type}`],
      ['untyped', ({ start, end }) => `${start} ${end}`],
    ]) {
      const wanted = new Set(names.map(keyOf));
      const given = new Set(answer.names.map(keyOf));
      count(key, wanted.size, given.size, [...given].filter((name) => wanted.has(name)).length);
    }
    const starts = [...text.matchAll(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu)].map(({ index }) => index);
    const wanted = claim(starts, attributions);
    const given = claim(starts, answer.attributions);
    for (const part of PARTS) {
      const is = (own) => own === part;
      const right = wanted.filter((own, index) => is(own) && is(given[index]));
      count(part, wanted.filter(is).length, given.filter(is).length, right.length);
    }
  }
  return Object.fromEntries(
    Object.entries(counts).map(([key, { gold, given, right }]) => [
      key,
      { p: right / (given || 1), r: right / (gold || 1), f1: (2 * right) / (gold + given || 1), gold, given },
    ]),
  );
}

const gold = read(files[0]);
const system = read(files[1]);
const result = score(gold, new Map(system.map((line) => [line.id, line])));
if (system.some(({ model }) => model)) {
  result.model = score(gold, new Map(system.map(({ id, model }) => [id, model])));
}
if (args.includes('--json')) console.log(JSON.stringify(result, null, 1));
else {
  for (const [title, figures] of [
    ['system', result],
    ['model', result.model],
  ]) {
    if (!figures) continue;
    console.log(`${title.padEnd(10)}      P      R     F1`);
    for (const key of ['typed', 'untyped', ...PARTS]) {
      const { p, r, f1 } = figures[key];
      console.log(
        `${key.padEnd(10)} ${[p, r, f1].map((value) => (100 * value).toFixed(1).padStart(6)).join(' ')}`,
      );
    }
  }
}
