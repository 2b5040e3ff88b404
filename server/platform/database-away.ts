import { setTimeout as pause } from 'node:timers/promises';
import { database } from './database';

/** Prisma's own: not reachable, no answer in time, connection closed, none free in the pool. */
const AWAY_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024']);

/** P2028 is also a transaction that took too long, which is our own fault. */
const NOT_BEGUN = /unable to start a transaction/i;

/** Nobody gave us a connection in time, or Postgres ended what took too long: it is not well, or it is what we do to it. */
const PERHAPS_OURS =
  /unable to start a transaction|timeout exceeded when trying to connect|connection pool|due to statement timeout/i;

/** What Postgres and its driver say of a connection that is gone, where Prisma passes it on as it is. */
const AWAY_WORDS =
  /reach database server|connection terminated|terminating connection|server has closed|closed the connection|not ?reachable|ECONNREFUSED|ECONNRESET|timeout exceeded when trying to connect|database system is (?:starting|shutting|in recovery|not yet)|not queryable|due to statement timeout/i;

/** Whether this error says that Postgres is away. Only what came from the database is asked: others lose connections, too. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name.startsWith('PrismaClient') || error.name === 'DriverAdapterError')
    return (
      ('code' in error && AWAY_CODES.has(String(error.code))) ||
      NOT_BEGUN.test(error.message) ||
      AWAY_WORDS.test(describe(error))
    );
  // The driver's own words, without a name or a code.
  return /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|canceling statement due to statement timeout)/.test(
    error.message,
  );
}

/**
 * What looks like an outage only because no connection was free or a statement took too long, as another error: it counts as
 * a failure of whoever met it, else work that asks too much would be repeated for ever. Everything else as it is.
 */
export async function tellBusyFromAway(error: unknown): Promise<unknown> {
  if (!isDatabaseAway(error) || !(error instanceof Error) || !PERHAPS_OURS.test(describe(error))) return error;
  try {
    await database().$queryRaw`SELECT 1`;
  } catch (unanswered) {
    if (isDatabaseAway(unanswered)) return error;
    throw unanswered;
  }
  return new Error('the database answers, but did not do this in time', { cause: error });
}

function describe(error: Error): string {
  const { cause } = error;
  return `${error.message} ${cause instanceof Error ? describe(cause) : JSON.stringify(cause ?? '')}`;
}

const ASK_EVERY_MS = 500;

/** Until Postgres answers; false when the signal ends the wait. */
export async function waitForDatabase(signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    try {
      await database().$queryRaw`SELECT 1`;
      return true;
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      await pause(ASK_EVERY_MS);
    }
  }
  return false;
}
