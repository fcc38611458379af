import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('a thousand different articles leave no more in memory than the first hundreds', () => {
  const args = ['--expose-gc', '--import', 'tsx', 'tests/memory/analyze-thousand.ts'];
  const live = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as number[];
  expect(live.length).toBe(10);
  // Ten articles held for each hundred would be more than this.
  expect(live.at(-1)! - live[4]!).toBeLessThan(2_000_000);
}, 240_000);
