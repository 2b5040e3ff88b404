import { database } from '@/server/platform/database';
import { findStop } from '@/server/spending/service';
import { redraftIfUndrafted } from './redraft-undrafted';

const CODE = 'budget_used_up';
/** A sweep has other things to do; the next one goes on. */
const BATCH = 200;

/** Asks for the drafts that waited for the budget and can be paid for now: on the next day, or once it was lifted. Gives how many. */
export async function redraftAffordable(): Promise<number> {
  const waiting = await database().case.findMany({
    where: { status: 'awaiting_officer_review', draftProblemCode: CODE },
    orderBy: { awaitingSince: 'asc' },
    take: BATCH,
    select: { id: true, claimantId: true },
  });
  const stopped = new Set<string>();
  let asked = 0;
  for (const { id, claimantId } of waiting) {
    if (stopped.has(claimantId)) continue;
    const stop = await findStop({ id, claimantId });
    if (stop === 'the whole office') break;
    if (stop === 'this claimant') stopped.add(claimantId);
    if (stop === null && (await redraftIfUndrafted({ actor: null, caseId: id, code: CODE }))) asked += 1;
  }
  return asked;
}
