import { recordEvent } from '@/server/audit/service';
import { findCaseType } from '@/server/case-types/registry';
import { findVisibleDocument } from '@/server/cases/access';
import { lockOpenCase } from '@/server/cases/service';
import { database } from '@/server/platform/database';
import { AppError, documentNotFound } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { AS_READ, SOMETHING_ELSE } from './limits';
import type { SayEvidenceInput } from './schema';

/** Keeps what a claimant says that a document is, or takes it back. Saying the same again changes nothing. */
export async function sayEvidence({ actor, input }: { actor: Actor; input: SayEvidenceInput }) {
  const { documentId, says } = input;
  const document = await findVisibleDocument({ actor, documentId });
  const { caseId } = document;
  if (!isChoice({ caseType: document.case.caseType, says }))
    throw new AppError('invalid', 'This case does not ask for that kind of document. Choose one from the list.');
  const isChanged = await database().$transaction(async (tx) => {
    await lockOpenCase(tx, { caseId, actor });
    const registered = await tx.document.findFirst({
      where: { id: documentId, registeredAt: { not: null } },
      select: { evidenceWord: { select: { evidence: true } } },
    });
    if (!registered) throw documentNotFound();
    const before = registered.evidenceWord;
    if (says === wordOf(before)) return false;
    if (says === AS_READ) await tx.evidenceWord.delete({ where: { documentId } });
    else {
      const word = { evidence: says === SOMETHING_ELSE ? null : says, saidAt: new Date() };
      await tx.evidenceWord.upsert({ where: { documentId }, create: { documentId, ...word }, update: word });
    }
    await recordEvent(tx, {
      caseId,
      actorId: actor.userId,
      action: 'evidence_said',
      data: { documentId, says, before: wordOf(before) },
    });
    return true;
  });
  if (isChanged) await publishCaseChanged({ caseId });
  return { documentId, says };
}

const isChoice = ({ caseType, says }: { caseType: string; says: string }): boolean =>
  says === AS_READ ||
  says === SOMETHING_ELSE ||
  (findCaseType(caseType)?.evidence.some(({ key }) => key === says) ?? false);

const wordOf = (word: { evidence: string | null } | null): string =>
  word ? (word.evidence ?? SOMETHING_ELSE) : AS_READ;
