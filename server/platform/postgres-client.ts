import pg from 'pg';
import { env } from './env';
import { logger } from './logger';

/** What `isDatabaseAway` knows a connection by that is gone. */
const SILENT = 'Connection terminated: the database did not answer in time';

/** Postgres ends a statement that takes too long by itself: what has said nothing for half as long again is not there. */
const SILENCE_FACTOR = 1.5;

/** Longer than our longest transaction: a lost process must not keep its locks. Whoever holds one for longer has to ask meanwhile. */
const IDLE_IN_TRANSACTION_MS = 20_000;

const KEEP_ALIVE_AFTER_MS = 10_000;
const ASK_LISTENER_EVERY_MS = 10_000;

type Ask = (...given: unknown[]) => unknown;

/**
 * Gives its connection up when a query stays without an answer. The driver's own `query_timeout` tells the asker and keeps the
 * connection: after a transaction that is dead goes back to its pool, for the next one to wait on.
 */
class PunctualClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Nobody else listens between two owners, and an error that nobody listens to ends the process.
    this.on('error', (error) => logger().debug({ err: error }, 'database connection lost'));
    const ask = this.query.bind(this) as Ask;
    this.query = ((...given: unknown[]) => this.#limit(ask, given)) as typeof this.query;
  }

  #limit(ask: Ask, given: unknown[]): unknown {
    const timer = setTimeout(() => this.#giveUp(), env().DATABASE_TIMEOUT_MS * SILENCE_FACTOR);
    const answered = () => clearTimeout(timer);
    const callback = given.at(-1);
    if (typeof callback === 'function')
      return ask(...given.slice(0, -1), (...answer: unknown[]) => {
        answered();
        callback(...answer);
      });
    const asked = ask(...given) as Promise<unknown>;
    asked.then(answered, answered);
    return asked;
  }

  #giveUp(): void {
    const { connection } = this as unknown as { connection: { stream: { destroy: (error: Error) => void } } };
    connection.stream.destroy(new Error(SILENT));
  }
}

/** For every pool of the app. Migrations and the benches' seeds have connections of their own, which may take as long as they like. */
export const postgresLimits = () => ({
  Client: PunctualClient,
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
  statement_timeout: env().DATABASE_TIMEOUT_MS,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
});

/**
 * A connection that is held for long is one that listens. It says nothing by itself, so it is asked: a dead one is given up
 * then, and its owner listens anew.
 */
export function askListeners(pool: pg.Pool): void {
  const timers = new WeakMap<pg.ClientBase, NodeJS.Timeout>();
  pool.on('acquire', (client) => {
    const ask = () =>
      client.query('SELECT 1').catch((error) => logger().debug({ err: error }, 'a listening connection is gone'));
    timers.set(client, setInterval(ask, ASK_LISTENER_EVERY_MS));
  });
  pool.on('release', (_, client) => clearInterval(timers.get(client)));
}
