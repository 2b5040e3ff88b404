import { database, Prisma } from '@/server/platform/database';
import { type Closing, listExpected } from './list-expected';

export type WorkDifference = { part: string; of: string; kept: number; counted: number };

/** More would tell no more. */
const SHOWN = 200;

/** As text, what a row of each table is told apart by. */
const KEYS = {
  'type, day': Prisma.sql`day, case_type, what, closes, days_band`,
  'type, month': Prisma.sql`date_trunc('month', day)::date, case_type, what, closes, days_band`,
  'officer, day': Prisma.sql`day, officer_id, what, closes, handling_band`,
  'officer, month': Prisma.sql`date_trunc('month', day)::date, officer_id, what, closes, handling_band`,
  standing: Prisma.sql`what, case_type, day, due_on`,
} as const;

const WHERE: Record<keyof typeof KEYS, Prisma.Sql> = {
  'type, day': Prisma.sql`due_on IS NULL`,
  'type, month': Prisma.sql`due_on IS NULL`,
  'officer, day': Prisma.sql`officer_id IS NOT NULL`,
  'officer, month': Prisma.sql`officer_id IS NOT NULL`,
  standing: Prisma.sql`due_on IS NOT NULL`,
};

/** Entries as the rows of each table that they belong to. */
const spread = (entries: Prisma.Sql) =>
  Prisma.join(
    (Object.keys(KEYS) as (keyof typeof KEYS)[]).map(
      (part) =>
        Prisma.sql`SELECT ${part}::text AS part, concat_ws(' ', ${KEYS[part]}) AS of, count FROM ${entries} AS e WHERE ${WHERE[part]}`,
    ),
    ' UNION ALL ',
  );

const table = (name: 'type' | 'officer', key: string) =>
  Prisma.sql`SELECT ${name} || ', ' || grain::text AS part, concat_ws(' ', ${Prisma.raw(key)}) AS of, count FROM ${Prisma.raw(`${name}_work`)}`;

/** Where counts and entries say something else than the cases and decisions that they count. In one statement, so at one moment. */
export async function checkCounts({ closing }: Closing): Promise<WorkDifference[]> {
  return database().$queryRaw<WorkDifference[]>`
    WITH expected AS MATERIALIZED (${listExpected({ closing })}), kept AS (
      ${spread(Prisma.sql`work_entry`)}
      UNION ALL ${table('type', 'starts_on, case_type, what, closes, days_band')}
      UNION ALL ${table('officer', 'starts_on, officer_id, what, closes, handling_band')}
      UNION ALL SELECT 'standing', concat_ws(' ', what, case_type, since, due_on), count FROM standing_work
    )
    SELECT part, of, coalesce(sum(kept), 0)::int AS kept, coalesce(sum(counted), 0)::int AS counted FROM (
      SELECT part, of, count AS kept, 0 AS counted FROM kept
      UNION ALL SELECT part, of, 0, count FROM (${spread(Prisma.sql`expected`)}) AS rows
    ) AS signed GROUP BY part, of HAVING sum(kept) <> sum(counted) ORDER BY part, of LIMIT ${SHOWN}`;
}
