import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve('.');
/** What the library itself cannot do without; the model is a package of its own. */
const NEEDED = ['tinypool', 'wink-eng-lite-web-model', 'wink-nlp', 'zod'];

/** A folder outside the project with a copy of the built library among its packages. */
export interface BuiltProject {
  readonly folder: string;
  /** Runs a module of the project, and gives what it prints. */
  run(name: string, code: string): string;
  remove(): void;
}

/**
 * Copies the build, as `npm run build` made it, into the packages of a folder, and links the packages it needs.
 * @param others Further packages by name, each with the folder it lies in.
 */
export function makeBuiltProject(
  others: Readonly<Record<string, string>> = {},
  folder = mkdtempSync(join(tmpdir(), 'quotestance-built-')),
): BuiltProject {
  if (!existsSync(join(ROOT, 'dist/index.js'))) throw new Error('There is no build: npm run build');
  const packages = join(folder, 'node_modules');
  const own = join(packages, 'quotestance');
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  for (const part of ['dist', 'package.json']) cpSync(join(ROOT, part), join(own, part), { recursive: true });
  const linked = Object.fromEntries(NEEDED.map((name) => [name, join(ROOT, 'node_modules', name)]));
  for (const [name, place] of Object.entries({ ...linked, ...others })) {
    rmSync(join(packages, name), { recursive: true, force: true });
    symlinkSync(place, join(packages, name), 'dir');
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  return {
    folder,
    run(name, code) {
      writeFileSync(join(folder, name), code);
      const { NODE_PATH, NODE_OPTIONS, ...env } = process.env;
      return execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8', env, maxBuffer: 1e8 });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The model package of the project, for `makeBuiltProject`. */
export const WITH_MODEL = { 'quotestance-model-en': join(ROOT, 'models/en') };
