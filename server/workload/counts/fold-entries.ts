import { database, type Transaction } from '@/server/platform/database';

/** Bounds what one fold reads; the next one takes the rest. */
const BATCH = 50_000;

/**
 * Moves the entries into the counts. It may run at any time and anywhere: an entry is taken by one fold alone, and counts and
 * entries together say the same before and after. Gives how many entries were taken.
 */
export async function foldEntries({
  tx = database(),
  batch = BATCH,
}: {
  tx?: Transaction;
  batch?: number;
} = {}): Promise<number> {
  const [row] = await tx.$queryRaw<{ taken: number }[]>`
    WITH taken AS (
      DELETE FROM work_entry WHERE id IN (SELECT id FROM work_entry ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED)
      RETURNING *
    ), happened AS (
      SELECT grain, starts_on, taken.* FROM taken
      CROSS JOIN LATERAL (VALUES ('day'::"WorkGrain", day), ('month', date_trunc('month', day)::date)) AS of(grain, starts_on)
      WHERE due_on IS NULL
    ), types AS (
      INSERT INTO type_work AS t (grain, starts_on, case_type, what, closes, days_band, count)
      SELECT grain, starts_on, case_type, what, closes, days_band, sum(count) FROM happened
      GROUP BY grain, starts_on, case_type, what, closes, days_band ORDER BY 1, 2, 3, 4, 5, 6
      ON CONFLICT (grain, starts_on, case_type, what, closes, days_band) DO UPDATE SET count = t.count + excluded.count
    ), officers AS (
      INSERT INTO officer_work AS o (grain, starts_on, officer_id, what, closes, handling_band, count)
      SELECT grain, starts_on, officer_id, what, closes, handling_band, sum(count) FROM happened WHERE officer_id IS NOT NULL
      GROUP BY grain, starts_on, officer_id, what, closes, handling_band ORDER BY 1, 2, 3, 4, 5, 6
      ON CONFLICT (grain, starts_on, officer_id, what, closes, handling_band) DO UPDATE SET count = o.count + excluded.count
    ), standing AS (
      INSERT INTO standing_work AS s (what, case_type, since, due_on, count)
      SELECT what, case_type, day, due_on, sum(count) FROM taken WHERE due_on IS NOT NULL
      GROUP BY what, case_type, day, due_on ORDER BY 1, 2, 3, 4
      ON CONFLICT (what, case_type, since, due_on) DO UPDATE SET count = s.count + excluded.count
    )
    SELECT count(*)::int AS taken FROM taken`;
  const taken = row?.taken ?? 0;
  // Days on which nothing stands any more: without this the table would grow by all that ever stood.
  if (taken > 0) await tx.$executeRaw`DELETE FROM standing_work WHERE count = 0`;
  return taken;
}
