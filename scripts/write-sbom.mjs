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

// All of it, then what is wanted: with --omit=dev npm 11 leaves out zod, which is needed by tools of development too.
const bill = JSON.parse(
  execFileSync(
    'npm',
    ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'library'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  ),
);
const required = follow('', ({ dependencies }) => dependencies);
for (const path of follow('models/en', ({ dependencies }) => dependencies)) required.add(path);
const addable = follow('', ({ dependencies, peerDependencies, optionalDependencies }) => ({
  ...dependencies,
  ...peerDependencies,
  ...optionalDependencies,
}));
const scopes = new Map([...addable].map((path) => [refOf(path), 'optional']));
for (const path of required) scopes.set(refOf(path), 'required');

// npm takes the names of packages here from their folders.
const ownRef = bill.metadata.component['bom-ref'];
bill.metadata.component.name = nameOf(ownRef);
bill.components = bill.components
  .filter((component) => scopes.has(component['bom-ref']))
  .map((component) => ({
    ...component,
    name: nameOf(component['bom-ref']),
    scope: scopes.get(component['bom-ref']),
  }));
const kept = new Set([ownRef, ...bill.components.map((component) => component['bom-ref'])]);
bill.dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
const missing = [...scopes].filter(([ref, scope]) => scope === 'required' && !kept.has(ref));
if (missing.length > 0) throw new Error(`npm sbom leaves out ${missing.map(([ref]) => ref).join(', ')}`);

mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(bill, null, 2)}\n`);
const optional = bill.components.filter(({ scope }) => scope === 'optional').length;
process.stdout.write(
  `${out}: ${bill.components.length - optional} packages are required, ${optional} can be added\n`,
);

/** "@duckdb/node-api@1.5.6" -> "@duckdb/node-api" */
function nameOf(ref) {
  return ref.replace(/(?!^)@.*$/, '');
}

function refOf(path) {
  const { name = path.split('node_modules/').at(-1), version } = packages[path];
  return `${name}@${version}`;
}

/** The places in the lock file of all that a package needs, by what `list` says each needs. */
function follow(start, list) {
  const found = new Set();
  const visit = (path) => {
    for (const name of Object.keys(list(packages[path]) ?? {})) {
      const nested = `${path}/node_modules/${name}`;
      let place = nested in packages ? nested : `node_modules/${name}`;
      if (packages[place]?.link) place = packages[place].resolved;
      // What is for other systems is not installed here.
      if (!(place in packages) || found.has(place)) continue;
      found.add(place);
      visit(place);
    }
  };
  visit(start);
  return found;
}
