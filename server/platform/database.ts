import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '@/generated/prisma/client';
import { env } from './env';
import { logger } from './logger';
import { postgresLimits } from './postgres-client';

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/** What takes longer is undone. */
export const LONGEST_TRANSACTION_MS = 15_000;

// Kept on globalThis: the dev server loads this module anew on each change, and every client holds a pool.
const scope = globalThis as { casedraftDatabase?: PrismaClient };

/** The process's Prisma client, made on first use. */
export function database(): Database {
  scope.casedraftDatabase ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env().DATABASE_URL,
        // Web and worker together stay well below Postgres's default of 100 connections.
        max: 10,
        connectionTimeoutMillis: 5_000,
        // The adapter writes times in UTC and without saying so; a session in another zone would take them for its own.
        options: '-c TimeZone=UTC',
        ...postgresLimits(),
      },
      { onPoolError: (error) => logger().warn({ err: error }, 'database connection lost') },
    ),
    transactionOptions: { maxWait: 5_000, timeout: LONGEST_TRANSACTION_MS },
  });
  return scope.casedraftDatabase;
}

/** Ends the pool; the next use opens a new one. */
export async function closeDatabase(): Promise<void> {
  const client = scope.casedraftDatabase;
  scope.casedraftDatabase = undefined;
  await client?.$disconnect();
}

export { Prisma };
