/**
 * `npm run sbom [-- FILE]`: a bill of materials in CycloneDX of what the package and its model bring with them, by `npm sbom`.
 * What a user may add (peer dependencies that are optional) is in it with the scope "optional". Written to .out/sbom.cdx.json.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = process.argv[2] ?? join(root, '.out/sbom.cdx.json');
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const { name: own } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const bill = JSON.parse(
  execFileSync(
    'npm',
    ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'library', '--omit', 'dev'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1e8 },
  ),
);
// npm takes the names of packages here from their folders.
bill.metadata.component.name = own;
const required = findRequired();
for (const component of bill.components) {
  component.name = nameOf(component);
  component.scope = required.has(component.name) ? 'required' : 'optional';
}
const names = new Set(bill.components.map(({ name }) => name));
for (const name of required)
  if (!names.has(name)) throw new Error(`npm sbom leaves out ${name}, which the package needs`);

mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(bill, null, 2)}\n`);
process.stdout.write(`${out}: ${required.size} packages required, ${names.size - required.size} optional\n`);

/** "pkg:npm/%40duckdb/node-api@1.5.6" -> "@duckdb/node-api" */
function nameOf({ purl }) {
  return decodeURIComponent(purl.slice('pkg:npm/'.length)).replace(/@[^@/]*$/, '');
}

function findRequired() {
  const found = new Set();
  const visit = (path) => {
    for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
      if (found.has(name)) continue;
      found.add(name);
      const nested = `${path}/node_modules/${name}`;
      visit(nested in packages ? nested : `node_modules/${name}`);
    }
  };
  visit('');
  visit('models/en');
  return found;
}
