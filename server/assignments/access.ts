import { IS_BARRED, WORKS_ON_KIND } from '@/server/conflicts/access';
import { Prisma } from '@/server/platform/database';

/** Whether the person `u` may be given the case `c`: of the staff, there, given work of its kind, and not kept from it. */
export const MAY_TAKE = Prisma.sql`(${WORKS_ON_KIND} AND c.claimant_id <> u.id AND NOT ${IS_BARRED})`;

/**
 * Whether the assignment of the case `c` holds. Read and never stored: a conflict that becomes known, another kind of work or an absence
 * puts the case back into the line by itself.
 */
export const HOLDS = Prisma.sql`EXISTS (SELECT FROM "user" u WHERE u.id = c.assigned_to_id AND ${MAY_TAKE})`;

/** Whether "next" may offer the case `c` to this officer: it is given to them, or to nobody who could take it. */
export const isOpenTo = (officerId: string) =>
  Prisma.sql`(c.assigned_to_id IS NULL OR c.assigned_to_id = ${officerId}::uuid OR NOT ${HOLDS})`;
