import type { RedisOptions } from '../queue/connect-redis.ts';
import { CommandError } from './command-error.ts';

/** Where the queue is, for every command that asks it. */
export const REDIS_OPTIONS = {
  redis: { type: 'string' },
  'redis-ca': { type: 'string' },
  prefix: { type: 'string' },
} as const;

type RedisValues = { readonly [Name in keyof typeof REDIS_OPTIONS]?: string | undefined };

/** The environment variable that takes the address, since other users of a machine see the arguments of a command. */
const VARIABLE = 'QUOTESTANCE_REDIS';

export function readRedisOptions(values: RedisValues): RedisOptions {
  const redis = values.redis ?? process.env[VARIABLE];
  if (redis === undefined)
    throw new CommandError(
      'usage',
      `no Redis is given; expected --redis redis://HOST:PORT, or the address in the variable ${VARIABLE}`,
    );
  return { redis, certificates: values['redis-ca'], prefix: values.prefix };
}
