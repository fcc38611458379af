export const USAGE = `quotestance: who says what in a news article, and how they feel about whom

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
`;
