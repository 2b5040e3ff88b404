import { ensureConflictsKnown } from '@/server/conflicts/access';

/**
 * The case types an officer is given work from, narrowed to one where asked for; null means all. Whatever lists cases asks for it
 * first, so here it becomes known which of them may be the officer's own.
 */
export async function findCaseTypeScope({
  officerId,
  caseType,
}: {
  officerId: string;
  caseType?: string | null | undefined;
}): Promise<string[] | null> {
  return narrowCaseTypes({ ...(await ensureConflictsKnown({ userId: officerId })), caseType });
}

/** `caseTypes`: the officer's own, of which none means all. A case type that is not among them leaves none. */
export function narrowCaseTypes({
  caseTypes,
  caseType,
}: {
  caseTypes: string[];
  caseType?: string | null | undefined;
}): string[] | null {
  const own = caseTypes.length === 0 ? null : caseTypes;
  if (!caseType) return own;
  return own === null || own.includes(caseType) ? [caseType] : [];
}
