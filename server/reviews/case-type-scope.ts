import { database } from '@/server/platform/database';

/**
 * The case types an officer is given work from, narrowed to one where asked for; null means all. One that is not among the
 * officer's own leaves none.
 */
export async function findCaseTypeScope({
  officerId,
  caseType,
}: {
  officerId: string;
  caseType?: string | null | undefined;
}): Promise<string[] | null> {
  const { caseTypes } = await database().user.findUniqueOrThrow({
    where: { id: officerId },
    select: { caseTypes: true },
  });
  const own = caseTypes.length === 0 ? null : caseTypes;
  if (!caseType) return own;
  return own === null || own.includes(caseType) ? [caseType] : [];
}
