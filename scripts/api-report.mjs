/**
 * `npm run api-report`: writes what each entry of the built package exports, with all its types, into docs/public-api/.
 * With `--check` it writes nothing, and ends with 1 where a file there is not what the build exports.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const check = process.argv.includes('--check');
const root = resolve(import.meta.dirname, '..');
const { exports } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const entries = Object.values(exports).flatMap(({ types }) => (types ? [basename(types, '.d.ts')] : []));
const drafts = resolve(root, '.out/public-api');
mkdirSync(resolve(drafts, 'made'), { recursive: true });

/** The values of an enumeration come in the order in which the compiler met them, which is not the same in every build. */
const MEMBER = /^\s+['"\w-]+: "[^"]*";$/;
function sortMembers(report) {
  const lines = report.split('\n');
  for (let from = 0; from < lines.length; from++) {
    let end = from;
    while (end < lines.length && MEMBER.test(lines[end])) end++;
    if (end > from) lines.splice(from, end - from, ...lines.slice(from, end).sort());
    from = Math.max(from, end - 1);
  }
  return lines.join('\n');
}

let wrong = 0;
for (const entry of entries) {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: resolve(root, 'api-extractor.json'),
    packageJsonFullPath: resolve(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: resolve(root, `dist/${entry}.d.ts`),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            lib: ['ES2023'],
            module: 'NodeNext',
            moduleResolution: 'NodeNext',
            types: ['node'],
            strict: true,
            skipLibCheck: true,
          },
          files: [resolve(root, `dist/${entry}.d.ts`)],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${entry}.api.md`,
        reportFolder: resolve(drafts, 'made'),
        reportTempFolder: drafts,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        // What a doc comment may say is typedoc's business; what is exported and how is this report's.
        tsdocMessageReporting: { default: { logLevel: 'none' } },
        extractorMessageReporting: {
          default: { logLevel: 'error', addToApiReportFile: false },
          'ae-missing-release-tag': { logLevel: 'none' },
          'ae-undocumented': { logLevel: 'none' },
          'ae-forgotten-export': { logLevel: 'none' },
          'ae-unresolved-link': { logLevel: 'none' },
        },
      },
    },
  });
  const { errorCount } = Extractor.invoke(config, {
    localBuild: true,
    showVerboseMessages: false,
    messageCallback: (message) => {
      message.handled = message.logLevel !== 'error';
    },
  });
  const name = `${entry}.api.md`;
  const made = sortMembers(readFileSync(resolve(drafts, 'made', name), 'utf8'));
  const kept = resolve(root, 'docs/public-api', name);
  if (!check) writeFileSync(kept, made);
  else if (errorCount > 0 || !existsSync(kept) || readFileSync(kept, 'utf8') !== made) {
    wrong++;
    console.error(`docs/public-api/${name} is not what dist/${entry}.d.ts exports; run: npm run api-report`);
  }
}
rmSync(drafts, { recursive: true, force: true });
process.exitCode = wrong > 0 ? 1 : 0;
