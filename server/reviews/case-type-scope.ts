import { settleConflicts } from '@/server/conflicts/service';
import { database } from '@/server/platform/database';

/**
 * Every look at the queue begins here: which cases are not the officer's is known from here on. Gives
 * the case types an officer is given work from, narrowed to one where asked for; null means all. One that is not among the
 * officer's own leaves none.
 */
export async function findCaseTypeScope({
  officerId,
  caseType,
}: {
  officerId: string;
  caseType?: string | null | undefined;
}): Promise<string[] | null> {
  const { caseTypes, conflictsKnown } = await database().user.findUniqueOrThrow({
    where: { id: officerId },
    select: { caseTypes: true, conflictsKnown: true },
  });
  if (!conflictsKnown) await settleConflicts({ officerId });
  const own = caseTypes.length === 0 ? null : caseTypes;
  if (!caseType) return own;
  return own === null || own.includes(caseType) ? [caseType] : [];
}
