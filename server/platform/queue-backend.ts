import {
  assertSchemaCompatibility,
  createPostgresBackend,
  createPostgresRelayBackend,
  type Processor,
  Queue,
  type QueueOptions,
  Relay,
  type RelayOptions,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import pg from 'pg';
import { env } from './env';
import { AppError } from './errors';
import { logger } from './logger';
import { askListeners, postgresLimits } from './postgres-client';
import { askRedis, openRedis, type RedisClient, redisPlace } from './redis';
import { assertRedisFits, UnfitStoreError } from './redis-fitness';
import { queueTelemetry } from './tracing';

/** BullMQ's own tables live in this schema of our database. */
const POSTGRES_SCHEMA = 'bullmq';
const OnPostgres = withBackend(createPostgresBackend);

export const queueBackend = () => (redisPlace() ? 'redis' : 'postgres');

/** One of `max` listens, where something does. */
function openPostgres(max: number): pg.Pool {
  const { DATABASE_URL, DATABASE_TIMEOUT_MS } = env();
  const pool = new pg.Pool({
    connectionString: DATABASE_URL,
    max,
    // BullMQ finds its tables by it.
    options: `-c search_path=${POSTGRES_SCHEMA}`,
    connectionTimeoutMillis: DATABASE_TIMEOUT_MS,
    ...postgresLimits(),
  });
  askListeners(pool);
  return pool;
}

function redisConnection({ patient }: { patient: boolean }): RedisClient | undefined {
  const place = redisPlace();
  return place ? openRedis({ place, patient }) : undefined;
}

/** All keys of one queue must be in one slot of a cluster, which braces see to. */
function redisPrefix(): string {
  const { QUEUE_PREFIX } = env();
  return redisPlace()?.form === 'cluster' && !/\{[^{}]+\}/.test(QUEUE_PREFIX) ? `{${QUEUE_PREFIX}}` : QUEUE_PREFIX;
}

type Closable = { close: () => Promise<void> };

/** Closes a BullMQ object together with the connections that we made for it. */
function closing(connection: RedisClient | pg.Pool, target: Closable): () => Promise<void> {
  return async () => {
    await target.close();
    if (connection instanceof pg.Pool) await connection.end();
    else connection.disconnect();
  };
}

/** A queue on the configured backend, ready for use, and how to close it. Rejects when the store does not answer. */
export async function openQueue<Data>(name: string, given: Pick<QueueOptions, 'defaultJobOptions'>) {
  const options = { ...given, ...queueTelemetry() };
  await assertStoreAnswers();
  const connection = redisConnection({ patient: false }) ?? openPostgres(4);
  const queue =
    connection instanceof pg.Pool
      ? // The two backends' classes differ only in type parameters that no caller touches.
        (new OnPostgres.Queue<Data, void, string>(name, { ...options, connection }) as unknown as Queue<
          Data,
          void,
          string
        >)
      : new Queue<Data, void, string>(name, { ...options, connection, prefix: redisPrefix() });
  queue.on('error', (error) => logger().warn({ err: error, queue: name }, 'queue error'));
  await queue.waitUntilReady();
  return { queue, close: closing(connection, queue) };
}

/** Out of reach. Only workers with a limit look whether their queue is being held, as it is when a service is busy. */
export const NO_LIMIT = { max: 1_000_000, duration: 1_000 };

/** Of one worker on Postgres: one listens, the others take, renew and end jobs. */
const MOST_CONNECTIONS = 7;

/** A worker on the configured backend. Call `waitForStore` first: on Postgres a failed first connection is final. */
export function openWorker<Data>(
  name: string,
  processor: Processor<Data, void, string>,
  given: Omit<WorkerOptions, 'connection' | 'prefix' | 'limiter'> & { concurrency: number },
) {
  const options = { ...given, ...queueTelemetry(), limiter: NO_LIMIT };
  const connection =
    redisConnection({ patient: true }) ?? openPostgres(Math.min(given.concurrency + 3, MOST_CONNECTIONS));
  const worker =
    connection instanceof pg.Pool
      ? (new OnPostgres.Worker<Data, void, string>(name, processor, {
          ...options,
          connection,
        } as never) as unknown as Worker<Data, void, string>)
      : new Worker<Data, void, string>(name, processor, { ...options, connection, prefix: redisPrefix() });
  worker.on('error', (error) => logger().warn({ err: error, queue: name }, 'worker error'));
  return { worker, close: closing(connection, worker) };
}

/** Publish and subscribe between processes, on the configured backend. */
export async function openRelay(name: string) {
  await assertStoreAnswers();
  // Publishing is never worth waiting for; what reads the inbox waits by itself, on a connection of the relay's own.
  const connection = redisConnection({ patient: false }) ?? openPostgres(4);
  const options: Omit<RelayOptions, 'connection'> = { namespace: 'casedraft', name };
  const relay =
    connection instanceof pg.Pool
      ? new Relay({ ...options, connection, backend: createPostgresRelayBackend } as never)
      : new Relay({ ...options, connection, prefix: redisPrefix() });
  relay.on('error', (error) => logger().warn({ err: error }, 'relay error'));
  await relay.waitUntilReady();
  return { relay, close: closing(connection, relay) };
}

const PROBE_MS = 3_000;

/** Rejects with AppError `unavailable` when the store behind the queue does not answer within 3 s. */
export async function assertStoreAnswers(): Promise<void> {
  await probe((client) => client.ping());
}

/** Rejects when the store does not answer, or with UnfitStoreError when it answers and must not be used as it is set up. */
export async function assertStoreFits(): Promise<void> {
  await probe(assertRedisFits);
}

async function probe(ask: (client: RedisClient) => Promise<unknown>): Promise<void> {
  const place = redisPlace();
  try {
    await (place ? askRedis({ place, withinMs: PROBE_MS, ask }) : probePostgres());
  } catch (error) {
    if (error instanceof UnfitStoreError) throw error;
    throw new AppError('unavailable', 'The queue does not answer. Try again in a minute.', { cause: error });
  }
}

async function probePostgres(): Promise<void> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: PROBE_MS,
    query_timeout: PROBE_MS,
  });
  client.on('error', (error) => logger().debug({ err: error }, 'postgres probe'));
  try {
    await client.connect();
    await assertSchemaCompatibility(client, POSTGRES_SCHEMA);
  } finally {
    await client.end();
  }
}

/** Waits until the store answers, trying every 0.25 to 2 s; false when the signal ends the wait. Rejects when it is unfit. */
export async function waitForStore(signal: AbortSignal): Promise<boolean> {
  for (let attempt = 1; !signal.aborted; attempt++) {
    try {
      await assertStoreFits();
      return true;
    } catch (error) {
      if (error instanceof UnfitStoreError) throw error;
      logger().warn({ err: error, attempt }, 'waiting for the queue store');
      await new Promise((resolve) => setTimeout(resolve, Math.min(250 * attempt, 2_000)));
    }
  }
  return false;
}
