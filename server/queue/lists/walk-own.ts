import { HOLDS } from '@/server/assignments/access';
import { Prisma } from '@/server/platform/database';
import { type Range, WAITING } from './walk-waiting';

type Own = { officerId: string /** Of this type alone. */; caseType: string | null | undefined };

/**
 * The waiting cases that are given to the officer, as a range of the partial index `case_assigned`: all whose assignment holds, as nobody
 * else is offered those. A supervisor may be given a case of any kind, whatever kinds the line gives them.
 */
export const describeOwn = ({ officerId, caseType }: Own): Range => ({
  where: [
    WAITING,
    Prisma.sql`c.assigned_to_id = ${officerId}::uuid`,
    HOLDS,
    ...(caseType ? [Prisma.sql`c.case_type = ${caseType}`] : []),
  ],
  order: Prisma.sql`c.assigned_to_id, c.due_at, c.id`,
});

/** The first of them that meets the rest, as a statement. */
export function walkOwn({ also, ...own }: Own & { also: Prisma.Sql[] }): Prisma.Sql {
  const { where, order } = describeOwn(own);
  return Prisma.sql`
    SELECT c.id AS "caseId" FROM "case" c WHERE ${Prisma.join([...where, ...also], ' AND ')} ORDER BY ${order} LIMIT 1`;
}
