import { cleanText } from './clean-text.ts';
import { CommandError } from './command-error.ts';
import { parseCommand } from './parse-command.ts';
import { REDIS_OPTIONS, readRedisOptions } from './queue-arguments.ts';

const OPTIONS = { out: { type: 'string' }, json: { type: 'boolean' }, ...REDIS_OPTIONS } as const;

/** `quotestance queue status`: how far the queue is, and what has failed. */
export async function runStatus(args: string[]): Promise<string> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  if (positionals.length > 0)
    throw new CommandError(
      'usage',
      `queue status takes no files, got ${positionals.join(' ')}; the run is named by --out DIR`,
    );
  const { readQueueStatus } = await import('../queue/read-status.ts');
  const status = await readQueueStatus({ ...readRedisOptions(values), out: values.out });
  if (values.json) return `${JSON.stringify(status, null, 2)}\n`;
  const { jobs, deadBatches, run } = status;
  const lines = [
    `queue: ${jobs.waiting} waiting, ${jobs.active} in work, ${jobs.delayed} to be tried again, ${jobs.dead} dead`,
  ];
  if (run) {
    const { planned, done } = run;
    lines.push(
      planned
        ? `${values.out}: ${done.batches} of ${planned.batches} batches, ${done.items} of ${planned.items} items`
        : `${values.out}: not wholly submitted; give queue submit again`,
    );
  }
  for (const { id, out, items, reason, attempts } of deadBatches)
    lines.push(
      `dead batch ${id} of ${cleanText(out)}, ${items} items, tried ${attempts} times: ${cleanText(reason)}`,
    );
  for (const { id, code, reason, origin } of run?.deadArticles ?? [])
    lines.push(
      `dead article ${cleanText(id ?? '')} (${cleanText(origin.file)}${origin.line === null ? '' : `, line ${origin.line}`}): ${code}, ${cleanText(reason)}`,
    );
  return `${lines.join('\n')}\n`;
}
