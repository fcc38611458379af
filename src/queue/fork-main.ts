import { analyzeGroup } from '../corpus/run/corpus-worker.ts';
import { createGroupClock } from '../corpus/run/group-clock.ts';
import type { ForkMessage } from './fork-runner.ts';

// What a process of a fork runner runs: it answers one message after the other, and ends when nobody can send one.
process.on('message', async (message: ForkMessage) => {
  const reply = await analyzeGroup({ ...message, clock: createGroupClock() });
  // The parent may have gone meanwhile.
  if (process.connected) process.send!(reply);
});
