/** Packs the core and the model into .out/packed/ and unpacks them there, for the budgets of size-limit. The build must be there. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = join(root, '.out/packed');
rmSync(out, { recursive: true, force: true });
for (const [name, options] of [
  ['core', []],
  ['model', ['-w', 'quotestance-model-en']],
]) {
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', out, ...options], {
      cwd: root,
      encoding: 'utf8',
    }),
  );
  execFileSync('tar', ['-xzf', join(out, filename), '-C', folder]);
}
