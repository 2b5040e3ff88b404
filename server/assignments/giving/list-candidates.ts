import { findVisibleCase } from '@/server/cases/access';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { MAY_TAKE } from '../access';
import type { Candidate } from '../schema';

/** More than a list can be chosen from; a larger office searches for its people on their own page. */
const MOST = 500;

/** Who may be given the case, by name. Whoever may not is left out, and why is nobody's to see here. */
export async function listCandidates({ actor, reference }: { actor: Actor; reference: string }): Promise<Candidate[]> {
  const { id: caseId } = await findVisibleCase({ actor, reference });
  return database().$queryRaw<Candidate[]>`
    SELECT u.id, u.name, u.role::text AS role FROM "case" c JOIN "user" u ON u.role IN ('officer', 'supervisor')
    WHERE c.id = ${caseId}::uuid AND ${MAY_TAKE} ORDER BY u.name, u.id LIMIT ${MOST}`;
}
