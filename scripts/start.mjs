// `npm start`: the main job on a corpus article, as the terminal shows it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const id = process.argv[2] ?? 'a-1';
const lines = readFileSync(new URL('../corpus/articles.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);
const article = lines.map((line) => JSON.parse(line)).find((candidate) => candidate.id === id);
if (!article) {
  process.stderr.write(`corpus has no article ${id}; see corpus/README.md\n`);
  process.exit(1);
}
const cli = new URL('../dist/cli.js', import.meta.url).pathname;
const { status } = spawnSync(process.execPath, [cli, 'analyze', '-'], {
  input: article.text,
  stdio: ['pipe', 'inherit', 'inherit'],
});
process.exit(status ?? 1);
