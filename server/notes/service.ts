import { recordEvent } from '@/server/audit/service';
import { findVisibleCase } from '@/server/cases/access';
import { lockCase } from '@/server/cases/lock';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { MOST_NOTES } from './limits';
import type { AddNoteInput } from './schema';

const FULL = 'This case has 200 notes, as many as it can take. Read them before you write to colleagues another way.';
const ERASED = 'The papers of this case are erased, so nothing is written about it any more.';

/** Keeps a note for colleagues. One that is sent again, as after a lost answer, is kept once. */
export async function addNote({ actor, input }: { actor: Actor; input: AddNoteInput }) {
  const { reference, noteId, words } = input;
  const { id: caseId } = await findVisibleCase({ actor, reference });
  const isNew = await database().$transaction(async (tx) => {
    // In line with the first step of erasing the case, and with other notes, so that each counts them.
    await lockCase(tx, { caseId });
    if ((await tx.caseNote.count({ where: { id: noteId, caseId, authorId: actor.userId } })) > 0) return false;
    await writeNote(tx, { id: noteId, caseId, authorId: actor.userId, words, toId: null });
    await recordEvent(tx, { caseId, actorId: actor.userId, action: 'note_added', data: { noteId } });
    return true;
  });
  if (isNew) await publishCaseChanged({ caseId });
  return { reference, noteId };
}

type NewNote = { id: string; caseId: string; authorId: string; words: string; toId: string | null };

/** Call it with the case's row locked. Throws `conflict` where the case takes no more notes. */
export async function writeNote(tx: Transaction, note: NewNote): Promise<void> {
  const { erasedAt } = await tx.case.findUniqueOrThrow({ where: { id: note.caseId }, select: { erasedAt: true } });
  if (erasedAt) throw new AppError('conflict', ERASED);
  if ((await tx.caseNote.count({ where: { caseId: note.caseId } })) >= MOST_NOTES) throw new AppError('conflict', FULL);
  await tx.caseNote.create({ data: note });
}
