import { recordEvent, recordEvents } from '@/server/audit/service';
import { findVisibleCase } from '@/server/cases/access';
import { lockCase } from '@/server/cases/lock';
import { writeNote } from '@/server/notes/service';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { endReferred, lockAwaiting } from '@/server/reviews/service';
import { assertMayTake } from './giving/assert-may-take';
import { NOBODY, removeAssignment, setAssignment } from './giving/set-assignment';
import type { AssignInput, ReferInput, TakeBackInput } from './schema';

/** What was done, and of each case that was refused why. */
export type Given = { done: string[]; refused: { reference: string; why: string }[] };

/** Gives cases to one person, each by itself: one that is refused keeps none of the others back. Throws where none was given. */
export const assignCases = ({ actor, input }: { actor: Actor; input: AssignInput }): Promise<Given> =>
  doEach(input.references, (reference) => assignCase({ actor, reference, officerId: input.officerId }));

/** Puts cases back into the line. */
export const takeCasesBack = ({ actor, input }: { actor: Actor; input: TakeBackInput }): Promise<Given> =>
  doEach(input.references, (reference) => takeCaseBack({ actor, reference }));

async function doEach(references: string[], act: (reference: string) => Promise<void>): Promise<Given> {
  const given: Given = { done: [], refused: [] };
  let first: AppError | null = null;
  for (const reference of new Set(references)) {
    try {
      await act(reference);
      given.done.push(reference);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      first ??= error;
      given.refused.push({ reference, why: error.message });
    }
  }
  // Of a single case, or of cases that are all refused, the caller hears it as of any other act.
  if (first && given.done.length === 0) throw first;
  return given;
}

type Assigning = { actor: Actor; reference: string; officerId: string };

async function assignCase({ actor, reference, officerId }: Assigning): Promise<void> {
  const { id: caseId } = await findVisibleCase({ actor, reference });
  await assertMayTake({ caseId, officerId });
  const isNew = await database().$transaction(async (tx) => {
    await lockAwaiting(tx, { caseId });
    if (!(await setAssignment(tx, { caseId, officerId, byId: actor.userId }))) return false;
    await recordEvent(tx, { caseId, actorId: actor.userId, action: 'case_assigned', data: { officerId } });
    return true;
  });
  if (isNew) await publishCaseChanged({ caseId, queueChanged: true });
}

type Leaving = { officerId: string; byId: string };

/**
 * Puts all waiting cases of somebody back into the line. Gives those cases, for whoever commits to publish. A case that comes back later goes
 * there by itself, as the person may not take it.
 */
export async function releaseAssigned(tx: Transaction, { officerId, byId }: Leaving): Promise<string[]> {
  const cases = await tx.case.updateManyAndReturn({
    where: { assignedToId: officerId, status: 'awaiting_officer_review' },
    data: NOBODY,
    select: { id: true },
  });
  const caseIds = cases.map(({ id }) => id);
  await recordEvents(tx, { caseIds, actorId: byId, action: 'case_taken_back', data: { officerId } });
  return caseIds;
}

const NOT_GIVEN = 'This case is given to nobody any more. Reload the page.';

async function takeCaseBack({ actor, reference }: Omit<Assigning, 'officerId'>): Promise<void> {
  const { id: caseId } = await findVisibleCase({ actor, reference });
  await database().$transaction(async (tx) => {
    await lockCase(tx, { caseId });
    const officerId = await removeAssignment(tx, { caseId, byId: actor.userId });
    if (officerId === null) throw new AppError('conflict', NOT_GIVEN);
  });
  await publishCaseChanged({ caseId, queueChanged: true });
}

const TO_ONESELF = 'Choose a colleague: this case is yours to review already.';

/**
 * Hands a case over to a colleague, with a note: the officer's review ends, and "next" offers the case to the colleague. Throws `conflict`
 * where somebody else reviews the case, or the colleague may not. One that is sent again, as after a lost answer, is done once.
 */
export async function referCase({ actor, input }: { actor: Actor; input: ReferInput }) {
  const { reference, officerId, noteId, words } = input;
  if (officerId === actor.userId) throw new AppError('invalid', TO_ONESELF);
  const { id: caseId } = await findVisibleCase({ actor, reference });
  const { name } = await assertMayTake({ caseId, officerId });
  const isNew = await database().$transaction(async (tx) => {
    await lockAwaiting(tx, { caseId });
    if ((await tx.caseNote.count({ where: { id: noteId, caseId, authorId: actor.userId } })) > 0) return false;
    await endReferred(tx, { actor, caseId });
    await setAssignment(tx, { caseId, officerId, byId: actor.userId });
    await writeNote(tx, { id: noteId, caseId, authorId: actor.userId, words, toId: officerId });
    await recordEvent(tx, { caseId, actorId: actor.userId, action: 'case_referred', data: { officerId, noteId } });
    return true;
  });
  if (isNew) await publishCaseChanged({ caseId, queueChanged: true });
  return { reference, toName: name };
}
