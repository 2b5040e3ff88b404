import { database } from '@/server/platform/database';

/** How many cases there are of each status, from the kept counters: a handful of rows however many cases. */
export async function readCaseCounts(): Promise<{ status: string; count: number }[]> {
  return database().$queryRaw<{ status: string; count: number }[]>`
    SELECT status::text AS status, sum(count)::int AS count FROM case_counter GROUP BY status ORDER BY status`;
}
