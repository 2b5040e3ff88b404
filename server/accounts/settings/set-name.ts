import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { lockPerson } from '../lock';
import type { ChangeNameInput } from '../schema';
import { recordAccountEvent } from './record-account-event';

/**
 * Gives a claimant's account another name. Not while the office has a case of theirs: officers are kept from cases in their own name, and a
 * claimant could shut one out in mid-review. What was decided keeps the name it was decided under.
 */
export async function setName({ actor: { userId }, input: { name } }: { actor: Actor; input: ChangeNameInput }) {
  return database().$transaction(async (tx) => {
    await lockPerson(tx, { userId });
    const underWay = await findCaseUnderWay({ tx, userId });
    if (underWay) return { is: 'case_under_way' as const, reference: underWay.reference };
    await tx.user.update({ where: { id: userId }, data: { name } });
    await recordAccountEvent(tx, { userId, action: 'name_changed' });
    return { is: 'done' as const, name };
  });
}

type Asked = { tx: Pick<ReturnType<typeof database>, 'case'>; userId: string };

/** The case for which the name has to stay; null where there is none. */
export const findCaseUnderWay = ({ tx, userId }: Asked) =>
  tx.case.findFirst({
    where: {
      claimantId: userId,
      OR: [
        { status: { in: ['processing', 'awaiting_officer_review', 'awaiting_claimant'] } },
        { decisionUnsent: true },
      ],
    },
    orderBy: { id: 'desc' },
    select: { reference: true },
  });
