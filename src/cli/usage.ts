export const USAGE = `quotestance: who says what in a news article, and how they feel about whom

Usage
  quotestance analyze [FILE|-] [options]   analyse one English article
  quotestance schema                       print the JSON Schema of the report

FILE is text or HTML in UTF-8; "-" or nothing reads what is piped in.

Options of analyze
  --engine NAME      fast (default): rules; accurate: rules and the model of quotestance-model-en
  --format text|html how to read FILE (default: html where its name ends so, else text)
  --json             print the report as JSON
  --html OUT         write the report as one self-contained HTML page ("-" prints it)
  --title TEXT       title of the article (default: its headline)
  --id TEXT          id of the article in the report (default: the file's name)
  --outlet TEXT      who published it
  --url URL          where it was published
  --published DATE   when it was published
  --width N          columns of the terminal view (default: the terminal's, 80 where there is none)
  --no-color         no colours; so does the environment variable NO_COLOR

  -h, --help         print this text
  -v, --version      print the version

Exit codes
  0 done   1 the input cannot be read   2 wrong usage

Examples
  quotestance analyze article.txt
  quotestance analyze article.txt --html article.html
  curl -s https://example.org/article.txt | quotestance analyze --json
`;
