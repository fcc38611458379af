import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProgressLine } from '../../src/cli/progress-line.ts';
import { estimateItems } from '../../src/corpus/input/estimate-items.ts';

function tell(isTTY: boolean, total: number | null, columns = 80): string {
  const written: string[] = [];
  let time = 0;
  const line = openProgressLine(
    { isTTY, columns, write: (text: string) => written.push(text) > 0 } as never,
    { skipped: 100, total },
    () => time,
  );
  time = 100_000;
  line.tell({ done: 1100, last: null, reports: 1090, rejects: 10 });
  time = 100_050;
  line.tell({ done: 1101, last: null, reports: 1091, rejects: 10 });
  line.end();
  return written.join('');
}

test('on a terminal one line with speed, time left, rejects and memory, drawn anew and wiped at the end', () => {
  expect(tell(true, 3100)).toMatch(
    /^\r1,100 of 3,100 · 10\.0\/s · 3 min left · 10 rejects · \d+ MB\x1b\[K\r\x1b\[K$/,
  );
  expect(tell(true, null)).toContain('\r1,100 done · 10.0/s · 10 rejects');
});

test('no wider than the terminal', () => {
  expect(tell(true, 3100, 30).split('\x1b')[0]!.length).toBeLessThanOrEqual(30);
});

test('elsewhere one JSON object, and no more than one a minute', () => {
  const [line, ...others] = tell(false, 3100).trim().split('\n');
  expect(others).toEqual([]);
  expect(JSON.parse(line!)).toMatchObject({
    done: 1100,
    total: 3100,
    reports: 1090,
    rejects: 10,
    perSecond: 10,
    secondsLeft: 200,
  });
});

test('items are counted where counting is cheap', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quotestance-count-'));
  try {
    writeFileSync(join(folder, 'a.jsonl'), '{}\n{}\n{}');
    writeFileSync(join(folder, 'b.csv'), 'text\none\ntwo\n');
    writeFileSync(join(folder, 'c.txt'), 'Text.');
    expect(await estimateItems([folder])).toBe(6);
    writeFileSync(join(folder, 'd.jsonl.gz'), '');
    expect(await estimateItems([folder])).toBeNull();
    expect(await estimateItems(['-'])).toBeNull();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
