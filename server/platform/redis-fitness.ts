import { Cluster, type Redis } from 'ioredis';
import type { RedisClient } from './redis';

/** What BullMQ's relay, which carries our live events, needs; its queues would do with less. */
const MINIMUM_VERSION = [6, 2, 0] as const;

/** The store answers, but must not be used as it is set up. The message is for the operator. */
export class UnfitStoreError extends Error {
  override readonly name = 'UnfitStoreError';
}

/** Rejects with UnfitStoreError when a Redis is too old or may throw queued work away; looks at every master of a cluster. */
export async function assertRedisFits(client: RedisClient): Promise<void> {
  const masters = client instanceof Cluster ? client.nodes('master') : [client];
  await Promise.all(masters.map(assertServerFits));
}

async function assertServerFits(server: Redis): Promise<void> {
  // INFO and not CONFIG, which managed services forbid.
  const problem = findUnfitness(await server.info());
  if (problem) throw new UnfitStoreError(problem);
}

/** What stands against a server with this INFO; undefined when nothing does. */
export function findUnfitness(info: string): string | undefined {
  // linear: it begins at a line, and goes over that line alone.
  const read = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
  const version = read('redis_version');
  if (version && isOlder(version.split('.').map(Number)))
    return `Redis is version ${version}; the queue needs ${MINIMUM_VERSION.join('.')} or newer.`;
  const policy = read('maxmemory_policy');
  if (policy && policy !== 'noeviction')
    return `Redis may drop queued work when its memory is full: its maxmemory-policy is ${policy}. Set it to noeviction.`;
  return undefined;
}

function isOlder(version: number[]): boolean {
  const at = MINIMUM_VERSION.findIndex((least, index) => (version[index] ?? 0) !== least);
  return at >= 0 && (version[at] ?? 0) < (MINIMUM_VERSION[at] ?? 0);
}
