import { readFileSync } from 'node:fs';
import type { ConnectionOptions as TlsOptions } from 'node:tls';
import { Cluster, type ClusterOptions, Redis, type RedisOptions } from 'ioredis';
import { env } from './env';
import { logger } from './logger';
import { describeRedis, type RedisPlace } from './redis-variables';

export type RedisClient = Redis | Cluster;

/** Where the queue's Redis is; null where the queue is on Postgres. The one place that says which of the two it is. */
export const redisPlace = (): RedisPlace | null => describeRedis(env());

/** The default backs off to 20 s; after an outage nobody should wait that long. */
const retrySoon = (attempt: number) => Math.min(200 * attempt, 2_000);

/** A web request must fail while the person still looks, in a form of Redis that itself would look for a master for ever too. */
const IMPATIENCE_MS = 5_000;

/**
 * A connection for BullMQ, which reconnects by itself. A patient one waits an outage out, as a worker does; the others
 * give up a command after a few seconds.
 */
export function openRedis({ place, patient }: { place: RedisPlace; patient: boolean }): RedisClient {
  const common: RedisOptions = {
    maxRetriesPerRequest: patient ? null : 2,
    retryStrategy: retrySoon,
    // A machine that vanished closes no connection. No read of BullMQ's blocks for longer than 10 s.
    socketTimeout: 20_000,
    // A master that was demoted under our hands: connect anew, which finds the one of today, and say it again.
    reconnectOnError: (error) => (error.message.startsWith('READONLY') ? 2 : false),
  };
  const client = patient
    ? connect({ place, options: common })
    : withoutTimeoutInCopies(
        connect({ place, options: { ...common, commandTimeout: IMPATIENCE_MS }, queueOffline: false }),
      );
  client.on('error', (error) => logger().warn({ err: findReason(error) }, 'redis connection error'));
  return client;
}

/** A cluster of which no node answers says only that its slots are not known. */
const findReason = (error: Error): unknown => ('lastNodeError' in error && error.lastNodeError) || error;

/** The copies BullMQ makes are for blocking reads, which take as long as they take. */
function withoutTimeoutInCopies(client: RedisClient): RedisClient {
  if (client instanceof Cluster) {
    const copy = client.duplicate.bind(client);
    client.duplicate = (nodes, options) =>
      copy(nodes, { ...options, redisOptions: { ...options?.redisOptions, commandTimeout: undefined } });
  } else {
    const copy = client.duplicate.bind(client);
    client.duplicate = (options) => copy({ ...options, commandTimeout: undefined });
  }
  return client;
}

/** `queueOffline` false: with the whole cluster out of reach a command fails at once, where it would otherwise wait for ever. */
function connect({
  place,
  options,
  queueOffline = true,
}: {
  place: RedisPlace;
  options: RedisOptions;
  queueOffline?: boolean;
}): RedisClient {
  const tls = tlsOptions(place);
  if (place.form === 'single') return new Redis(place.url, { ...options, ...(tls ? { tls } : {}) });
  const { username, password } = place;
  if (place.form === 'sentinel') {
    return new Redis({
      ...options,
      sentinels: place.sentinels,
      name: place.master,
      username,
      password,
      sentinelPassword: place.sentinelPassword,
      // Without a number the client would end for good when no sentinel answers.
      sentinelRetryStrategy: options.retryStrategy === null ? () => null : retrySoon,
      sentinelCommandTimeout: 2_000,
      ...(tls ? { tls, sentinelTLS: tls, enableTLSForSentinelMode: true } : {}),
    });
  }
  const { retryStrategy, ...redisOptions } = options;
  const clusterOptions: ClusterOptions = {
    enableOfflineQueue: queueOffline,
    clusterRetryStrategy: retryStrategy,
    lazyConnect: options.lazyConnect,
    // Certificates hold names: what the cluster calls its nodes must reach TLS unresolved.
    dnsLookup: (host, done) => done(null, host),
    redisOptions: { ...redisOptions, username, password, ...(tls ? { tls } : {}) },
  };
  return new Cluster(place.nodes, clusterOptions);
}

function tlsOptions({ tls, caFile }: RedisPlace): TlsOptions | undefined {
  if (!tls) return undefined;
  return caFile ? { ca: readFileSync(caFile) } : {};
}

/** Connects once, asks, and disconnects; rejects when that takes longer than `withinMs`. */
export async function askRedis<Answer>({
  place,
  withinMs,
  ask,
}: {
  place: RedisPlace;
  withinMs: number;
  ask: (client: RedisClient) => Promise<Answer>;
}): Promise<Answer> {
  const client = connect({
    place,
    options: {
      lazyConnect: true,
      connectTimeout: withinMs,
      commandTimeout: withinMs,
      retryStrategy: null,
      maxRetriesPerRequest: 0,
    },
  });
  // What connecting rejects with says only that there is no connection; why is told by an event.
  let reason: unknown;
  client.on('error', (error) => {
    reason = findReason(error);
  });
  let giveUp: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    giveUp = setTimeout(() => reject(new Error(`Redis did not answer within ${withinMs} ms`)), withinMs);
  });
  try {
    return await Promise.race([client.connect().then(() => ask(client)), late]);
  } catch (error) {
    throw reason ?? error;
  } finally {
    clearTimeout(giveUp);
    client.disconnect();
  }
}
