import { recordEvent } from '@/server/audit/service';
import { findVisibleCase } from '@/server/cases/access';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import { requireHold } from '@/server/reviews/service';
import type { SaveLetterInput } from './schema';

/** The letter an officer works on: their own edit, else the current draft's text at revision 0. */
export async function readLetter({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  const [letter, draft] = await Promise.all([
    database().letter.findFirst({
      where: { caseId: found.id, decisionId: null },
      orderBy: { id: 'desc' },
      select: { body: true, revision: true, updatedAt: true },
    }),
    database().draft.findFirst({
      where: { caseId: found.id, status: { not: 'superseded' } },
      orderBy: { id: 'desc' },
      select: { letter: true },
    }),
  ]);
  const drafted = draft?.letter ?? '';
  return {
    body: letter?.body ?? drafted,
    revision: letter?.revision ?? 0,
    edited: letter !== null,
    drafted,
    updatedAt: letter?.updatedAt ?? null,
  };
}

/** Saves an edit by the officer who holds the case; `conflict` when another tab has saved since. */
export async function saveLetter({ actor, input }: { actor: Actor; input: SaveLetterInput }) {
  const found = await findVisibleCase({ actor, reference: input.reference });
  return database().$transaction(async (tx) => {
    // Saves of one case stand in line, so that two first saves cannot make two letters.
    await tx.$queryRaw`SELECT id FROM "case" WHERE id = ${found.id}::uuid FOR UPDATE`;
    await requireHold(tx, { actor, caseId: found.id });
    const current = await tx.letter.findFirst({
      where: { caseId: found.id, decisionId: null },
      select: { id: true, revision: true },
    });
    if ((current?.revision ?? 0) !== input.revision) {
      throw new AppError(
        'conflict',
        'The letter was changed in another window. Copy your text, reload the page, and paste it in.',
      );
    }
    const revision = input.revision + 1;
    if (current) await tx.letter.update({ where: { id: current.id }, data: { body: input.body, revision } });
    else {
      await tx.letter.create({ data: { caseId: found.id, body: input.body, revision } });
      await recordEvent(tx, { caseId: found.id, actorId: actor.userId, action: 'letter_edited' });
    }
    return { revision };
  });
}

/** Binds the working letter, or the draft's where nobody edited it, to a decision. */
export async function finaliseLetter(
  tx: Transaction,
  { caseId, decisionId, fallback }: { caseId: string; decisionId: string; fallback: string | null },
): Promise<void> {
  const working = await tx.letter.findFirst({ where: { caseId, decisionId: null }, select: { id: true } });
  if (working) await tx.letter.update({ where: { id: working.id }, data: { decisionId } });
  else if (fallback !== null) await tx.letter.create({ data: { caseId, decisionId, body: fallback } });
}
