import { Prisma } from '@/server/platform/database';

/** A row that keeps somebody out: a name alone can have been lifted, any other reason holds whatever was lifted before. */
export const isInForce = (conflict: Prisma.Sql = Prisma.sql`conflict`) =>
  Prisma.sql`(${conflict}.lifted_at IS NULL OR ${conflict}.reason <> 'same_name')`;

/** The same of a row that Prisma looks up. */
export const IN_FORCE = {
  OR: [{ liftedAt: null }, { reason: { not: 'same_name' } }],
} satisfies Prisma.CaseConflictWhereInput;
