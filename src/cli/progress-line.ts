import type { Progress } from '../corpus/corpus-store.ts';

/** Where progress is told, and how. */
export interface ProgressLine {
  tell(progress: Progress): void;
  end(): void;
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
  stream: NodeJS.WriteStream,
  skipped: number,
  now: () => number = Date.now,
): ProgressLine {
  const started = now();
  let told = stream.isTTY ? 0 : started;
  let drawn = false;
  return {
    tell(progress) {
      const time = now();
      if (time - told < (stream.isTTY ? REDRAW : PAUSE)) return;
      told = time;
      const { done, reports, rejects } = progress;
      const perSecond = (done - skipped) / Math.max(0.001, (time - started) / 1000);
      const memory = Math.round(process.memoryUsage.rss() / 1e6);
      if (!stream.isTTY) {
        const line = { done, reports, rejects, perSecond: Math.round(perSecond * 10) / 10, memory };
        stream.write(`${JSON.stringify(line)}\n`);
        return;
      }
      drawn = true;
      const line = `${done.toLocaleString('en')} articles · ${perSecond.toFixed(1)}/s · ${rejects} rejects · ${memory} MB`;
      stream.write(`\r${line.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}\x1b[K`);
    },
    end() {
      if (drawn) stream.write('\r\x1b[K');
    },
  };
}
