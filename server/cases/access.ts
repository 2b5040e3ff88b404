import type { Case } from '@/generated/prisma/client';
import { assertMayReview, readStanding, readStandings, type Standing } from '@/server/conflicts/access';
import { database, Prisma } from '@/server/platform/database';
import { AppError, caseNotFound, documentNotFound, refuse } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';

/** Which cases a person may find: claimants their own, officers and supervisors all that were submitted. Which of those they may read: `assertMayReview`. */
function casesVisibleTo(actor: Actor): Prisma.CaseWhereInput {
  return actor.role === 'claimant' ? { claimantId: actor.userId } : { submittedAt: { not: null } };
}

type Decidable = Pick<Case, 'status' | 'decidedAt' | 'decisionUnsent'>;

/** Until a decision is sent, a claimant's case is still with an officer: nothing tells which way it went, or that it did. */
export const hideUnsent = <Row extends Decidable>(row: Row): Row =>
  row.decisionUnsent ? { ...row, status: 'awaiting_officer_review', decidedAt: null } : row;

/** Between a decision and its sending nothing in the case moves, so that undoing it finds everything as it was. */
export function assertNotBeingSent({ actor, row }: { actor: Pick<Actor, 'role'>; row: { decisionUnsent: boolean } }) {
  if (row.decisionUnsent) throw beingSent(actor);
}

export const beingSent = ({ role }: Pick<Actor, 'role'>) =>
  role === 'claimant'
    ? refuse('conflict', 'being_sent', 'An officer has just finished with this case. You will see the result soon.')
    : new AppError(
        'conflict',
        'This case was decided a moment ago. Undo the decision first, or wait until it has been sent.',
      );

/** A case that somebody asked for, null for none, and how each asker of the staff stands to it. */
export type FoundCase = { row: Case | null; standings: Standing[] };

/** Reads a case for all who ask: several of the staff, or one claimant. `assertVisible` says who of them may see it. */
export async function findCase({ actors, reference }: { actors: [Actor, ...Actor[]]; reference: string }) {
  const [first] = actors;
  // Asked together with the case, so that nothing waits for a connection behind what others write.
  const [row, standings] = await Promise.all([
    database().case.findFirst({ where: { AND: [{ reference }, casesVisibleTo(first)] } }),
    first.role === 'claimant' ? [] : readStandings({ actors, names: Prisma.sql`c.reference = ${reference}` }),
  ]);
  return { row, standings } satisfies FoundCase;
}

/**
 * The case as the person may see it, or `not_found` for one that does not exist or is somebody else's. Of the staff, `forbidden` to
 * those whose own it may be.
 */
export async function assertVisible({ actor, found }: { actor: Actor; found: FoundCase }): Promise<Case> {
  const { row, standings } = found;
  if (!row) throw caseNotFound();
  if (actor.role === 'claimant') return hideUnsent(row);
  const standing = standings.find(({ userId }) => userId === actor.userId) ?? null;
  await assertMayReview({ actor, caseId: row.id, standing });
  return row;
}

export const findVisibleCase = async ({ actor, reference }: { actor: Actor; reference: string }): Promise<Case> =>
  assertVisible({ actor, found: await findCase({ actors: [actor], reference }) });

/** A registered or announced document of a case that the person may see, with its case; `not_found` or `forbidden` else. */
export async function findVisibleDocument({ actor, documentId }: { actor: Actor; documentId: string }) {
  const [found, standing] = await Promise.all([
    database().document.findFirst({
      // While a case is being erased its documents are nobody's to see, however long a store keeps their files.
      where: { id: documentId, case: { AND: [casesVisibleTo(actor), { erasedAt: null }] } },
      omit: { ocrText: true },
      include: { case: true },
    }),
    actor.role === 'claimant'
      ? null
      : readStanding({
          actor,
          names: Prisma.sql`c.id = (SELECT case_id FROM document WHERE id = ${documentId}::uuid)`,
        }),
  ]);
  if (!found) throw documentNotFound();
  if (actor.role === 'claimant') return { ...found, case: hideUnsent(found.case) };
  await assertMayReview({ actor, caseId: found.caseId, standing });
  return found;
}
