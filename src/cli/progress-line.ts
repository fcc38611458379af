import type { Progress } from '../corpus/corpus-store.ts';

/** Where progress is told, and how. */
export interface ProgressLine {
  tell(progress: Progress): void;
  end(): void;
}

/** What is known before the run goes on. */
export interface Outset {
  /** Items that an earlier run has done. */
  readonly skipped: number;
  /** About how many items there are in all; null where nobody has counted. */
  readonly total: number | null;
}

/** A line that is not a terminal's is written so often at most. */
const PAUSE = 60_000;
/** A terminal's line is drawn anew so often at most. */
const REDRAW = 200;

/**
 * On a terminal one line that is drawn anew, else one JSON object a minute; both on standard error, so that standard output
 * carries data only.
 */
export function openProgressLine(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>,
  { skipped, total }: Outset,
  now: () => number = Date.now,
): ProgressLine {
  const started = now();
  let told = stream.isTTY ? 0 : started;
  let drawn = false;
  return {
    tell({ done, reports, rejects }) {
      const time = now();
      if (time - told < (stream.isTTY ? REDRAW : PAUSE)) return;
      told = time;
      const perSecond = (done - skipped) / Math.max(0.001, (time - started) / 1000);
      const left = total === null || perSecond === 0 ? null : Math.max(0, total - done) / perSecond;
      const memory = Math.round(process.memoryUsage.rss() / 1e6);
      if (!stream.isTTY) {
        const line = {
          done,
          total,
          reports,
          rejects,
          perSecond: round(perSecond),
          secondsLeft: left && round(left),
          memory,
        };
        stream.write(`${JSON.stringify(line)}\n`);
        return;
      }
      drawn = true;
      const parts = [
        total === null ? `${group(done)} done` : `${group(done)} of ${group(total)}`,
        `${perSecond.toFixed(1)}/s`,
        ...(left === null ? [] : [`${showTime(left)} left`]),
        `${group(rejects)} rejects`,
        `${memory} MB`,
      ];
      stream.write(`\r${parts.join(' · ').slice(0, Math.max(20, (stream.columns ?? 80) - 1))}\x1b[K`);
    },
    end() {
      if (drawn) stream.write('\r\x1b[K');
    },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function group(count: number): string {
  return count.toLocaleString('en');
}

function showTime(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
