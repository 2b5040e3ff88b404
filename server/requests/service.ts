import type { Case } from '@/generated/prisma/client';
import { recordEvent } from '@/server/audit/service';
import { findCaseType } from '@/server/case-types/registry';
import { findVisibleCase } from '@/server/cases/access';
import { lockCase } from '@/server/cases/lock';
import { ASKING_OUTCOMES } from '@/server/cases/outcomes';
import { canCase } from '@/server/cases/state';
import { database, type Transaction } from '@/server/platform/database';
import { documentNotFound, refuse } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { listItems } from './items/list-items';
import type { AnswerItemInput, PlaceDocumentInput } from './schema';

/**
 * Keeps what the claimant says to one thing that is asked for, until the whole answer is sent; empty words take it back. Saying the same
 * again changes nothing.
 */
export async function answerItem({ actor, input }: { actor: Actor; input: AnswerItemInput }) {
  const { requestId: decisionId, item, words, cannotSend } = input;
  const found = await findVisibleCase({ actor, reference: input.reference });
  const isChanged = await database().$transaction(async (tx) => {
    await lockRequest(tx, { found, decisionId, item });
    const before = await tx.requestAnswer.findUnique({ where: { decisionId_item: { decisionId, item } } });
    if (words === (before?.words ?? '') && cannotSend === (before?.cannotSend ?? false)) return false;
    const said = { words, cannotSend, answeredAt: new Date() };
    if (words === '') await tx.requestAnswer.deleteMany({ where: { decisionId, item } });
    else
      await tx.requestAnswer.upsert({
        where: { decisionId_item: { decisionId, item } },
        create: { decisionId, item, ...said },
        update: said,
      });
    await recordEvent(tx, {
      caseId: found.id,
      actorId: actor.userId,
      action: words === '' ? 'request_answer_removed' : 'request_item_answered',
      data: { decisionId, item, cannotSend },
    });
    return true;
  });
  if (isChanged) await publishCaseChanged({ caseId: found.id });
  return { item };
}

/** Says for which thing that is asked for a document is; null for none of them. */
export async function placeDocument({ actor, input }: { actor: Actor; input: PlaceDocumentInput }) {
  const { documentId, requestId: decisionId, item } = input;
  const found = await findVisibleCase({ actor, reference: input.reference });
  await database().$transaction((tx) => keepPlace(tx, { actor, found, documentId, decisionId, item }));
  await publishCaseChanged({ caseId: found.id });
  return { documentId };
}

/** The same in the transaction that announces the document. */
export async function keepPlace(
  tx: Transaction,
  { actor, documentId, ...asked }: Asked & { actor: Actor; documentId: string },
): Promise<void> {
  const { found, decisionId, item } = asked;
  await lockRequest(tx, asked);
  const document = await tx.document.findFirst({ where: { id: documentId, caseId: found.id }, select: { id: true } });
  if (!document) throw documentNotFound();
  // Kept for none of them too: what the claimant has said is not guessed any more.
  const place = { decisionId, item };
  await tx.requestedDocument.upsert({ where: { documentId }, create: { documentId, ...place }, update: place });
  await recordEvent(tx, {
    caseId: found.id,
    actorId: actor.userId,
    action: 'document_placed',
    data: { documentId, decisionId, item },
  });
}

type Asked = { found: Pick<Case, 'id' | 'caseType'>; decisionId: string; item: string | null };

/** Locks the case, and makes sure that its claimant has this request before them and that it asks for this thing. */
async function lockRequest(tx: Transaction, { found, decisionId, item }: Asked): Promise<void> {
  const row = await lockCase(tx, { caseId: found.id });
  const request = await tx.decision.findFirst({
    where: {
      id: decisionId,
      caseId: found.id,
      outcome: { in: ASKING_OUTCOMES },
      sentAt: { not: null },
      undoneAt: null,
      answeredAt: null,
    },
    select: { requestedEvidence: true, reasons: true },
  });
  if (!row || row.decisionUnsent || !canCase('submit', row.status) || !request)
    throw refuse(
      'conflict',
      'request_over',
      'This request is answered, or is none any more. Reload the page to see what happened.',
    );
  const items = listItems({ request: { ...request, letter: null }, caseType: findCaseType(found.caseType) });
  if (item !== null && !items.some((asked) => asked.item === item))
    throw refuse(
      'invalid',
      'point_gone',
      'The officer does not ask for this. Reload the page to see what is asked for.',
    );
}
