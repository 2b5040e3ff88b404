import { database } from '@/server/platform/database';
import { insertCase, STORM } from './cases';
import { insertDocument } from './drafts';
import { makeClaimant, makeOfficer, type Person } from './people';

type Rejected = { claimant?: Person; officer?: Person; caseType?: string; sentAt?: Date };

/** A case that was rejected and sent, written straight into the database, with one document that was read. */
export async function insertRejected({ claimant, officer, caseType = STORM, sentAt = new Date() }: Rejected = {}) {
  const owner = claimant ?? (await makeClaimant());
  const decider = officer ?? (await makeOfficer());
  const { id, reference } = await insertCase({ claimant: owner, status: 'rejected', caseType });
  await database().case.update({ where: { id }, data: { decidedAt: sentAt } });
  const documentId = await insertDocument({ caseId: id, pages: ['The storm took the slates.'] });
  const officerId = decider.actor.userId;
  const review = await database().review.create({
    data: { caseId: id, officerId, leaseEndsAt: sentAt, endedAt: sentAt, endReason: 'decided' },
    select: { id: true },
  });
  await database().decision.create({
    data: {
      caseId: id,
      officerId,
      reviewId: review.id,
      outcome: 'rejected',
      reasons: ['insufficient-evidence', 'The roof was old.'],
      decidedAt: sentAt,
      sentAt,
    },
  });
  return { id, reference, documentId, claimant: owner, officer: decider };
}

export const SOMETHING_ELSE = { reason: 'something-else', words: 'The report is of another house.' };

type Asking = { claimant: Person; reference: string };

/** Asks for another look at a decided case. Gives the case that does. */
export async function askAgain({ claimant, reference: first }: Asking) {
  const { reference } = await claimant.call.reconsiderations.begin({ reference: first });
  await claimant.call.reconsiderations.send({ reference, grounds: [SOMETHING_ELSE] });
  return database().case.findUniqueOrThrow({ where: { reference } });
}

/** The same, and waiting for an officer, as after its draft. */
export async function askAgainAndWait(asking: Asking) {
  const { id } = await askAgain(asking);
  const now = new Date();
  return database().case.update({
    where: { id },
    data: { status: 'awaiting_officer_review', awaitingSince: now, dueAt: now },
  });
}
