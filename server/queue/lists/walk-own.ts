import { Prisma } from '@/server/platform/database';
import { type Range, WAITING } from './walk-waiting';

type Own = { officerId: string /** The officer's; null for all of them. */; types: string[] | null };

/** The waiting cases that are given to the officer, as a range of the partial index `case_assigned`. */
export const describeOwn = ({ officerId, types }: Own): Range => ({
  where: [
    WAITING,
    Prisma.sql`c.assigned_to_id = ${officerId}::uuid`,
    ...(types ? [Prisma.sql`c.case_type = ANY(${types})`] : []),
  ],
  order: Prisma.sql`c.assigned_to_id, c.due_at, c.id`,
});

/** The first of them that meets the rest, as a statement. */
export function walkOwn({ also, ...own }: Own & { also: Prisma.Sql[] }): Prisma.Sql {
  const { where, order } = describeOwn(own);
  return Prisma.sql`
    SELECT c.id AS "caseId" FROM "case" c WHERE ${Prisma.join([...where, ...also], ' AND ')} ORDER BY ${order} LIMIT 1`;
}
