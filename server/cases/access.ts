import type { Case, Prisma } from '@/generated/prisma/client';
import { database } from '@/server/platform/database';
import { caseNotFound, documentNotFound } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';

/** Which cases a person may see: claimants their own, officers and supervisors all that were submitted. */
export function casesVisibleTo(actor: Actor): Prisma.CaseWhereInput {
  return actor.role === 'claimant' ? { claimantId: actor.userId } : { submittedAt: { not: null } };
}

/** The case, or `not_found` for one that does not exist or is somebody else's. */
export async function findVisibleCase({ actor, reference }: { actor: Actor; reference: string }): Promise<Case> {
  const found = await database().case.findFirst({ where: { AND: [{ reference }, casesVisibleTo(actor)] } });
  if (!found) throw caseNotFound();
  return found;
}

/** A registered or announced document of a case that the person may see, with its case; `not_found` else. */
export async function findVisibleDocument({ actor, documentId }: { actor: Actor; documentId: string }) {
  const found = await database().document.findFirst({
    where: { id: documentId, case: casesVisibleTo(actor) },
    omit: { ocrText: true },
    include: { case: true },
  });
  if (!found) throw documentNotFound();
  return found;
}
