import { findConflict, readStanding } from '@/server/conflicts/access';
import { database, Prisma } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { MAY_TAKE } from '../access';

type Asked = { caseId: string; officerId: string };

/**
 * Refuses somebody who may not decide the case, with words that say what to do next and not what keeps them from it: that may be a fact
 * of their own life. Throws `conflict`.
 */
export async function assertMayTake({ caseId, officerId }: Asked): Promise<{ name: string }> {
  const officer = await database().user.findFirst({
    where: { id: officerId, role: { in: ['officer', 'supervisor'] } },
    select: { id: true, role: true, name: true, email: true, language: true },
  });
  if (!officer) throw new AppError('conflict', 'This person does not work here any more. Choose somebody else.');
  const { id: userId, ...rest } = officer;
  const names = Prisma.sql`c.id = ${caseId}::uuid`;
  const actor = { userId, ...rest };
  const standing = await readStanding({ actor, names });
  if (await findConflict({ actor, caseId, standing }))
    throw new AppError('conflict', `${officer.name} may not decide this case. Choose somebody else.`);
  const [row] = await database().$queryRaw<{ may: boolean }[]>`
    SELECT ${MAY_TAKE} AS may FROM "case" c JOIN "user" u ON u.id = ${officerId}::uuid WHERE ${names}`;
  if (!row?.may)
    throw new AppError('conflict', `${officer.name} is given no cases of this kind. Choose somebody else.`);
  return { name: officer.name };
}
