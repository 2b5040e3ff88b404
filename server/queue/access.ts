import { ensureConflictsKnown } from '@/server/conflicts/access';

/**
 * The case types an officer is given work from, narrowed to one where asked for; null means all. One that is not among the
 * officer's own leaves none. Whatever lists cases asks for it first, so here it becomes known which of them may be the officer's own.
 */
export async function findCaseTypeScope({
  officerId,
  caseType,
}: {
  officerId: string;
  caseType?: string | null | undefined;
}): Promise<string[] | null> {
  const { caseTypes } = await ensureConflictsKnown({ userId: officerId });
  const own = caseTypes.length === 0 ? null : caseTypes;
  if (!caseType) return own;
  return own === null || own.includes(caseType) ? [caseType] : [];
}
