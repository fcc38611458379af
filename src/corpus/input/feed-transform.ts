import type { Transform } from 'node:stream';

/**
 * Hands one piece (null: the end) to a transform that somebody listens to with `on('data')`, and waits until all of it
 * has gone through. So what came out before an error is known when the error comes, which piping does not promise.
 */
export function feedTransform(transform: Transform, piece: Uint8Array | null): Promise<void> {
  return new Promise((resolve, reject) => {
    transform.once('error', reject);
    const settle = () => {
      transform.off('error', reject);
      resolve();
    };
    if (piece === null) {
      transform.once('end', settle);
      transform.end();
    } else {
      transform.write(piece, (error) => {
        // The 'error' event follows, and rejects.
        if (!error) settle();
      });
    }
  });
}
