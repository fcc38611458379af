#!/usr/bin/env node
/**
 * score-sentences.mjs GOLD.jsonl SYSTEM.jsonl [--json]: names and attributions of annotated sentences.
 *
 * GOLD    {"id","text","names":[{start,end,type}],"attributions":[{source|null,cue|null,content:[spans]}]}
 * SYSTEM  {"id","names":[{start,end,type}],"parts":[{start,end,part:"content"|"speaker"|"cue"}]}
 *
 * names   micro F1 of exact spans; typed: the type is right too.
 * parts   micro F1 over words (runs of letters and digits, and single marks), by the part that holds the word's start. In
 *         nested attributions the outer one, which has more content, claims its words first, on either side.
 */
import { readFileSync } from 'node:fs';

const [goldPath, systemPath] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const read = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const system = new Map(read(systemPath).map((line) => [line.id, line]));
const counts = {};
const count = (key, gold, given, right) => {
  counts[key] ??= { gold: 0, given: 0, right: 0 };
  const entry = counts[key];
  entry.gold += gold;
  entry.given += given;
  entry.right += right;
};

/** For each word the part that claims it. */
function claim(starts, parts) {
  const claimed = new Array(starts.length).fill(null);
  for (const { start, end, part } of parts) {
    starts.forEach((at, index) => {
      if (claimed[index] === null && start <= at && at < end) claimed[index] = part;
    });
  }
  return claimed;
}

for (const { id, text, names, attributions } of read(goldPath)) {
  const answer = system.get(id) ?? { names: [], parts: [] };
  for (const typed of [false, true]) {
    const keyOf = ({ start, end, type }) => `${start} ${end}${typed ? ` ${type}` : ''}`;
    const gold = new Set(names.map(keyOf));
    const given = new Set(answer.names.map(keyOf));
    count(
      typed ? 'typed' : 'untyped',
      gold.size,
      given.size,
      [...given].filter((key) => gold.has(key)).length,
    );
  }
  const starts = [...text.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu)].map(({ index }) => index);
  const length = ({ content }) => content.reduce((sum, { start, end }) => sum + end - start, 0);
  const parts = [...attributions]
    .sort((a, b) => length(b) - length(a))
    .flatMap(({ source, cue, content }) => [
      ...(source ? [{ ...source, part: 'speaker' }] : []),
      ...(cue ? [{ ...cue, part: 'cue' }] : []),
      ...content.map((span) => ({ ...span, part: 'content' })),
    ]);
  const gold = claim(starts, parts);
  const order = { speaker: 0, cue: 1, content: 2 };
  const given = claim(
    starts,
    [...answer.parts].sort((a, b) => order[a.part] - order[b.part]),
  );
  for (const part of ['content', 'speaker', 'cue']) {
    count(
      part,
      gold.filter((own) => own === part).length,
      given.filter((own) => own === part).length,
      gold.filter((own, index) => own === part && given[index] === part).length,
    );
  }
}
const result = Object.fromEntries(
  Object.entries(counts).map(([key, { gold, given, right }]) => [
    key,
    { f1: (2 * right) / (gold + given || 1), gold, given },
  ]),
);
console.log(JSON.stringify(result, null, 1));
