import { recordEvent } from '@/server/audit/service';
import { lockCase } from '@/server/cases/lock';
import { enqueueCommitted } from '@/server/cases/service';
import { takeBack, takenBackSelect } from '@/server/decisions/service';
import { database } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { findVisibleCheck } from './access';
import type { CheckInput, SettleInput } from './schema';
import { settlementsOf } from './state';

const OWN = 'You made this decision, so a colleague checks it.';
const TOO_LATE = 'This decision is not waiting for a check any more. Go back to the list to see what became of it.';
const NOT_YOURS = 'This is not for you to settle, or somebody has settled it meanwhile. Reload the page to see which.';

/** Beyond every clock: what a check found wrong goes out when somebody says so, and never by itself. */
const HELD = new Date('9999-12-31T00:00:00Z');

/** A colleague's word on a decision: its letter goes, or waits until the difference is settled. Of several at once one counts. */
export async function checkDecision({ actor, input }: { actor: Actor; input: CheckInput }) {
  const { decisionId, agrees, errors } = input;
  const { found, officerId } = await findVisibleCheck({ actor, decisionId });
  if (officerId === actor.userId) throw new AppError('forbidden', OWN);
  const state = agrees ? ('agreed' as const) : ('differs' as const);
  await database().$transaction(async (tx) => {
    await lockCase(tx, { caseId: found.id });
    const now = new Date();
    const { count } = await tx.qualityCheck.updateMany({
      where: { decisionId, state: 'waiting', decision: { sentAt: null, undoneAt: null, sendAt: { lte: now } } },
      data: { state, checkerId: actor.userId, checkedAt: now },
    });
    if (count !== 1) throw new AppError('conflict', TOO_LATE);
    await tx.qualityError.createMany({ data: errors.map((error, position) => ({ decisionId, position, ...error })) });
    await tx.decision.update({ where: { id: decisionId }, data: { checkUntil: agrees ? null : HELD } });
    const kinds = errors.map(({ kind }) => kind);
    await recordEvent(tx, {
      caseId: found.id,
      actorId: actor.userId,
      action: 'check_made',
      data: { decisionId, state, kinds },
    });
  });
  await publishCaseChanged({ caseId: found.id });
  return { decisionId, state };
}

/** What becomes of a decision that a check found wrong: it stands and its letter goes, or it is taken back. */
export async function settleCheck({ actor, input }: { actor: Actor; input: SettleInput }) {
  const { decisionId, as, because } = input;
  const check = await findVisibleCheck({ actor, decisionId });
  const { found } = check;
  if (!settlementsOf(check, actor.userId).includes(as)) throw new AppError('conflict', NOT_YOURS);
  const documentId = await database().$transaction(async (tx) => {
    await lockCase(tx, { caseId: found.id });
    const now = new Date();
    const { count } = await tx.qualityCheck.updateMany({
      where: { decisionId, state: 'differs' },
      data: { state: as, settlerId: actor.userId, settledAt: now, settledBecause: because },
    });
    if (count !== 1) throw new AppError('conflict', NOT_YOURS);
    await recordEvent(tx, {
      caseId: found.id,
      actorId: actor.userId,
      action: 'check_settled',
      data: { decisionId, state: as },
    });
    if (as !== 'undone') {
      await tx.decision.update({ where: { id: decisionId }, data: { checkUntil: null }, select: { id: true } });
      return null;
    }
    const decision = await tx.decision.update({
      where: { id: decisionId, sentAt: null, undoneAt: null },
      data: { undoneAt: now, undoneById: actor.userId, checkUntil: null },
      select: takenBackSelect,
    });
    return takeBack(tx, { found, decision, actorId: actor.userId, now });
  });
  if (documentId) await enqueueCommitted(documentId);
  await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return { decisionId, state: as };
}
