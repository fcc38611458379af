/**
 * A worker that goes wrong where the test says so: `QUOTESTANCE_TEST_FAULTS` is JSON, `{folder, faults}`, with a fault for
 * each article by id. A fault that ends in `-once` happens only where the folder has no trace of it.
 */
import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import * as shipped from '../../dist/corpus-worker.js';
import { analyze } from '../../dist/index.js';

const { folder, faults } = JSON.parse(process.env.QUOTESTANCE_TEST_FAULTS);
const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

const FAULTS = {
  stuck() {
    for (;;) sleep(1000);
  },
  ticking() {
    for (;;) {
      appendFileSync(join(folder, 'ticks'), '.');
      sleep(10);
    }
  },
  exit: () => process.exit(3),
  uncaught: () =>
    new Promise(() => {
      setImmediate(() => {
        throw new Error('thrown where nothing catches it');
      });
    }),
  memory() {
    const hoard = [];
    for (;;) hoard.push(new Array(10_000).fill(hoard.length));
  },
  throws() {
    throw new RangeError('no such paragraph');
  },
};

export function analyzeGroup(message) {
  if (faults['*'] === 'no-engine') return shipped.analyzeGroup({ ...message, engine: 'broken' });
  return shipped.answerGroup(message, async ({ text, ...details }) => {
    const [name, once] = (faults[details.id] ?? '').split('-');
    const trace = join(folder, `${details.id}.trace`);
    if (name && !(once && existsSync(trace))) {
      appendFileSync(trace, '.');
      await FAULTS[name]();
    }
    return analyze(text, details);
  });
}
