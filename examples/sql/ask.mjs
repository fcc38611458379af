// Asks a corpus database one question and prints the answer as a table.
// node ask.mjs run.duckdb "SELECT ..."      or, with the question on standard input:  node ask.mjs run.duckdb
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [path, question = readFileSync(0, 'utf8')] = process.argv.slice(2);
const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
const connection = await instance.connect();
const answer = await connection.runAndReadAll(question);
const rows = answer.getRowsJson().map((row) => row.map((cell) => String(cell ?? '').replace(/\s+/g, ' ')));
const cells = [answer.columnNames(), ...rows];
const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
cells.splice(
  1,
  0,
  widths.map((width) => '-'.repeat(width)),
);
for (const row of cells)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
connection.closeSync();
instance.closeSync();
