import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReportSchema, reportJsonSchema } from '../../src/report/schema.ts';
import { readAnnotatedArticles } from '../report/annotated-analysis.ts';

/** Built by `npm test` before the tests run. */
const CLI = 'dist/cli.js';
const ARTICLE = readAnnotatedArticles().find(({ id }) => id === 'a-1')!;
let folder: string;
let file: string;

function run(
  args: readonly string[],
  options: { input?: string | Buffer; env?: Record<string, string> } = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...process.env, ...options.env },
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotestance-cli-'));
  file = join(folder, 'article.txt');
  writeFileSync(file, ARTICLE.text);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('quotestance analyze', () => {
  test('prints a page for people, without colour where nobody looks, and nothing else', () => {
    const { status, stdout, stderr } = run(['analyze', file]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const heading of ['Who speaks', 'Who feels how about whom', 'The article'])
      expect(stdout).toContain(`\n${heading}\n`);
    expect(stdout).not.toContain('\u001b');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('--json prints a report that keeps to the schema, named for its file', () => {
    const { status, stdout, stderr } = run([
      'analyze',
      file,
      '--json',
      '--title',
      'A title',
      '--outlet',
      'The Gazette',
      '--url',
      'https://example.org/a',
      '--published',
      '2024-05-01',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(ReportSchema.parse(JSON.parse(stdout)).article).toMatchObject({
      id: 'article',
      title: 'A title',
      outlet: 'The Gazette',
      url: 'https://example.org/a',
      publishedAt: '2024-05-01',
    });
  });

  test.each([[['-']], [[]]])('reads what is piped in, with file %j', (path) => {
    const piped = run(['analyze', ...path, '--json', '--id', 'x'], { input: ARTICLE.text });
    expect(piped.stdout).toBe(run(['analyze', file, '--json', '--id', 'x']).stdout);
  });

  test('--html writes the page and says so on the standard error', () => {
    const page = join(folder, 'page.html');
    const { status, stdout, stderr } = run(['analyze', file, '--html', page]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: `wrote ${page}\n` });
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/);
  });

  test('--html - prints the page', () => {
    expect(run(['analyze', file, '--html', '-']).stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  test('reads the article out of an HTML file, and what the page says of itself', () => {
    const page = join(folder, 'page.htm');
    const paragraphs = ARTICLE.text
      .split('\n\n')
      .slice(4)
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('');
    writeFileSync(
      page,
      `<html><head><title>Two stubborn goats</title></head><body><nav><a href="/">Menu</a></nav><article><h1>Two stubborn goats</h1>${paragraphs}</article></body></html>`,
    );
    const report = JSON.parse(run(['analyze', page, '--json']).stdout);
    expect(report.article).toMatchObject({ id: 'page', title: 'Two stubborn goats' });
    expect(report.article.words).toBeGreaterThan(250);
    expect(run(['analyze', page]).stdout).not.toContain('Menu');
  });

  test('an HTML page without an article is refused', () => {
    const { status, stderr } = run(['analyze', '-', '--format', 'html'], { input: '<nav></nav>' });
    expect(status).toBe(1);
    expect(stderr).toContain('no article was found in the HTML');
  });

  test('a byte order mark is no part of the text', () => {
    const { stdout } = run(['analyze', '--json'], { input: '\ufeffMara Ellison spoke.' });
    expect(JSON.parse(stdout).article.characters).toBe('Mara Ellison spoke.'.length);
  });

  test('an empty text is analysed, with a note', () => {
    const { status, stdout } = run(['analyze', '-']);
    expect(status).toBe(0);
    expect(stdout).toContain('the text holds no words');
  });

  test('no escape sequence of the article reaches the terminal', () => {
    const { stdout } = run(['analyze', '-'], {
      input:
        '“\u001b]0;owned\u0007\u001b[31mThey lied\u009b2J,” Mara \u202eEllison said.\n\n\u001b[2JThe end\rOver.',
    });
    expect(stdout).toContain('The end');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('a reader that closes the pipe early is no failure', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-o', 'pipefail', '-c', `${process.execPath} ${CLI} analyze ${file} --json | head -c 10 > /dev/null`],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('quotestance explain', () => {
  const pair = ['--holder', 'Bastian Roe', '--target', 'Noor Valdivia'];

  test('says what adds up to the score, and what would have made it otherwise', () => {
    const { status, stdout, stderr } = run(['explain', 'docs/article.txt', ...pair]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Bastian Roe → Noor Valdivia\n/);
    for (const heading of [
      'What adds up to the score',
      'How it was decided',
      'What would have made it otherwise',
    ])
      expect(stdout).toContain(`\n${heading}\n`);
    expect(stdout).not.toContain('\u001b');
  });

  test('--json prints the explanation', () => {
    const explanation = JSON.parse(run(['explain', 'docs/article.txt', ...pair, '--json']).stdout);
    expect(explanation).toMatchObject({
      found: true,
      polarity: 'positive',
      decision: { ground: 'probability' },
    });
  });
});

describe('quotestance schema', () => {
  test('prints the JSON Schema', () => {
    expect(JSON.parse(run(['schema']).stdout)).toEqual(reportJsonSchema());
  });
});

describe('help and version', () => {
  test.each([[['--help']], [['-h']], [['analyze', '--help']], [['schema', '-h']]])(
    '%j prints the help',
    (args) => {
      const { status, stdout, stderr } = run(args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^quotestance: who says what/);
    },
  );

  test('the help names every option', () => {
    expect(run(['--help']).stdout).toMatchInlineSnapshot(`
      "quotestance: who says what in a news article, and how they feel about whom

      Usage
        quotestance analyze [FILE|-] [options]   analyse one English article
        quotestance explain [FILE|-] --holder NAME --target NAME [options]
                                                 say why one feels so about the other
        quotestance corpus INPUT... --out STORE  score a collection of articles into a store
        quotestance queue submit INPUT... --out DIR --redis URL  the same on many machines: queue work, status, collect
        quotestance export STORE --to FOLDER     write a store's tables as files
        quotestance dashboard STORE --out DIR    write a store as a site of static pages
        quotestance serve STORE                  serve a store as a dashboard on this machine
        quotestance schema                       print the JSON Schema of the report

      FILE is text or HTML in UTF-8; "-" or nothing reads what is piped in.

      Options of analyze
        --engine NAME      fast (default); accurate: with the model of quotestance-model-en; words: lexicons alone
        --format text|html how to read FILE (default: html where its name ends so, else text)
        --lexicon FILE     words of your own that judge; --verbs FILE verbs that report; --entities FILE people and
                           bodies that you know. JSON or JSON Lines: see docs/custom.md
        --json             print the report as JSON
        --html OUT         write the report as one self-contained HTML page ("-" prints it)
        --title TEXT       title of the article (default: its headline)
        --id TEXT          id of the article in the report (default: the file's name)
        --outlet TEXT      who published it
        --url URL          where it was published
        --published DATE   when it was published
        --jsonl            a filter: JSON Lines in, a report a line out, in the same order; options as those of corpus
                           (--engine, --workers, --text...), and --rejects FILE for what is no article (else a line {id, error})
        --width N          columns of the terminal view (default: the terminal's, 80 where there is none)
        --no-color         no colours; so does the environment variable NO_COLOR

      Options of explain
        --holder NAME      whose attitude, as the article names him; "narrator" is the article's own voice
        --target NAME      toward whom
        --json             print the explanation as JSON; the other options as above

      Options of corpus
        INPUT is a .jsonl (also .gz, .zst), .csv or .parquet file, a folder of .txt, .html and .md files, or "-" for JSON Lines
        from standard input. STORE is a DuckDB database, or reports as JSON Lines where it ends in .jsonl. The same command
        goes on where a stopped or killed run ended.
        --engine NAME      as above; --name-blind hides names from the model
        --workers N        worker threads (default: one a core); 0 works in this process
        --time-limit S     seconds that one article may take (default 60)
        --text FIELD       where an article's text is (default "text"); likewise --id, --title, --outlet, --url, --published
        --format text|html how to read the text field
        --most-characters N  longer texts are rejected (default 1000000)
        --lexicon FILE     words of your own that judge; --verbs FILE verbs that report: as above
        --names FILE       people and bodies as the articles are read with them: as --entities of analyze
        --entities FILE    people and bodies that you know, to be found in every article: JSON Lines with id, name, aliases...
        --overrides FILE   corrections of who is who over the articles: JSON with merge and split
        --no-text          do not keep the texts in STORE; dashboards then have no article pages
        --append-run       score anew beside what another engine or other options have put into STORE
        --replace          throw away what is in STORE
        --strict           exit with 1 where anything was rejected
        --quiet            no progress

      Options of queue
        submit INPUT... --out DIR   cuts the inputs into batches; the parts go into DIR. Workers must see both by the same paths.
                           --engine, --time-limit, --lexicon, --names, --no-text, --text and so on as above; --batch-size N
                           (default 100), --attempts N (default 8), --retry-dead tries dead batches again, --replace throws
                           away what is in DIR
        work               takes batches until SIGTERM; --workers N processes (default: one a core), --root DIR for relative
                           paths, --until-empty, --metrics PORT (and --metrics-host), --lock S (default 30), --quiet
        status [--out DIR] how far it is and what has failed; --json
        collect DIR --out STORE   the parts into a store; --entities, --overrides, --append-run, --replace as above
        --redis URL        redis://HOST:PORT, or rediss://USER:PASSWORD@HOST:PORT for TLS; or in the variable QUOTESTANCE_REDIS
        --redis-ca FILE    certificates that the server's is checked against
        --prefix NAME      what keys in Redis begin with (default quotestance)

      Options of export
        --to FOLDER        where to; --overwrite replaces files of an earlier export
        --format NAME      parquet (default), csv or jsonl

      Options of dashboard
        STORE is what "quotestance corpus" wrote; of JSON Lines, DuckDB is needed too.
        --out FOLDER       where to; an earlier dashboard there is replaced
        --title TEXT       what the pages are headed with (default: the store's name)
        --articles N       articles with their sentences and a page each (default 1000), from all outlets and months alike
        --entities N       entities with a page each (default 100)
        --run N            which run of the store (default: the last)

      Options of serve
        Pages as those of dashboard, with all articles, filters in SQL, and a box to paste an article into. Ctrl-C ends it.
        --port N           where to listen on 127.0.0.1 (default 4321; 0 takes a free one)
        --engine NAME      what reads pasted articles: fast (default) or accurate
        --title, --entities (default 500), --run as above

        -h, --help         print this text
        -v, --version      print the version

      Exit codes
        0 done   1 the input cannot be read   2 wrong usage   130 stopped by Ctrl-C

      Examples
        quotestance analyze article.txt
        quotestance analyze article.txt --html article.html
        quotestance explain article.txt --holder "Ana Ortiz" --target "Tom Reed"
        quotestance corpus articles.jsonl.gz --text body --out run.duckdb
        curl -s https://example.org/article.txt | quotestance analyze --json
      "
    `);
  });

  test.each(['--version', '-v'])('%s prints the version of the package', (flag) => {
    expect(run([flag]).stdout.trim()).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });
});

describe('misuse', () => {
  test.each([
    [[], 2, 'no command is given'],
    [['analyse', 'x'], 2, 'unknown command "analyse"'],
    [['analyze', 'a', 'b'], 2, 'analyze takes one file, got 2: a b'],
    [['analyze', '--colour'], 2, "unknown option '--colour'"],
    [['analyze', '--title'], 2, "option '--title <value>' argument missing"],
    [['analyze', '-', '--width', 'wide'], 2, '--width is "wide"; expected a whole number from 60 to 1000'],
    [['analyze', '-', '--format', 'pdf'], 2, '--format is "pdf"; expected text or html'],
    [['schema', 'x'], 2, 'schema takes no arguments, got: x'],
    [['analyze', 'no-such-file.txt'], 1, 'cannot read no-such-file.txt: there is no such file'],
    [['analyze', 'tests'], 1, 'cannot read tests: it is a folder; give a file'],
    [
      ['analyze', 'package.json', '--html', 'no-such-folder/page.html'],
      1,
      'cannot write no-such-folder/page.html: there is no such file',
    ],
  ])('%j ends with %i: %s', (args, code, message) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr.split('\n')[0]).toBe(`quotestance: ${message}`);
  });

  test('explain names what it lacks, and lists who is there', () => {
    const without = run(['explain', 'docs/article.txt', '--target', 'Roe']);
    expect(without.status).toBe(2);
    expect(without.stderr).toContain('no holder is given; expected --holder NAME --target NAME');
    const nobody = run(['explain', 'docs/article.txt', '--holder', 'Roe', '--target', 'Tom']);
    expect(nobody.status).toBe(1);
    expect(nobody.stderr).toMatch(/target "Tom" is nobody .*expected one of: Noor Valdivia, Bastian Roe/);
  });

  test('bytes that are no UTF-8 are refused', () => {
    const { status, stderr } = run(['analyze', '-'], { input: Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x21]) });
    expect(status).toBe(1);
    expect(stderr).toBe(
      'quotestance: the standard input is not UTF-8 text; convert it first, for example with iconv\n',
    );
  });
});
