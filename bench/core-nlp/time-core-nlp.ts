import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const HERE = 'bench/core-nlp';
const ANNOTATORS = 'tokenize,ssplit,pos,lemma,ner,depparse,coref,quote';

/**
 * Milliseconds that CoreNLP takes for the articles, on one thread and warmed up, up to whose quotations are whose; without its
 * sentiment, which is another parser. Null where there is no Java or no Maven, or Maven cannot get it.
 */
export function timeCoreNlp(articles: readonly string[]): number | null {
  const folder = resolve('.out/core-nlp');
  const jars = join(folder, 'jars');
  const texts = join(folder, 'articles');
  rmSync(texts, { recursive: true, force: true });
  mkdirSync(texts, { recursive: true });
  for (const [index, text] of articles.entries()) writeFileSync(join(texts, `${index}.txt`), text);
  const fetched = run('mvn', ['-q', '-f', HERE, 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`]);
  if (fetched === null) return null;
  const printed = run('java', [
    '-Xmx5g',
    '-cp',
    `${jars}/*`,
    join(HERE, 'CoreNlpSpeed.java'),
    texts,
    ANNOTATORS,
  ]);
  return printed === null ? null : Number(printed.trim()) * 1000;
}

function run(command: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout : null;
}
