import { createHash } from 'node:crypto';
import type { Case } from '@/generated/prisma/client';
import { findCaseType } from '@/server/case-types/registry';
import { UNREAD_STATUSES } from '@/server/documents/state';
import type { Paper } from '@/server/facts/contract';
import { database, type Transaction } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import type { UnreadDocument } from '@/server/providers/ai/contract';
import { parseNotes, parseRows, parseWords } from '@/server/providers/ocr/stored-page';
import { explainToStaff } from '@/server/providers/staff-failure';

/** Everything a draft of this case would rest on now. */
export async function readDraftInput(found: Case, tx: Transaction = database()) {
  const caseType = findCaseType(found.caseType);
  if (!caseType) throw new Error(`case type ${found.caseType} is not in the registry`);
  const [documents, claimant] = await Promise.all([
    tx.document.findMany({
      where: { caseId: found.id, registeredAt: { not: null } },
      orderBy: { id: 'asc' },
      omit: { ocrText: true },
      include: { pages: { orderBy: { number: 'asc' } } },
    }),
    tx.user.findUniqueOrThrow({ where: { id: found.claimantId }, select: { name: true } }),
  ]);
  const read: Paper[] = documents
    .filter((document) => document.ocrStatus === 'completed')
    .map(({ id, filename, pages }) => ({
      id,
      filename,
      pages: pages.map(({ number, text, words, rows, notes }) => ({
        number,
        text,
        words: parseWords(words),
        rows: parseRows(rows),
        notes: parseNotes(notes),
      })),
    }));
  const unread: UnreadDocument[] = documents
    .filter((document) => document.ocrStatus === 'failed')
    .map(({ id, filename, failureCode }) => ({ id, filename, reason: explainToStaff(failureCode).reason }));
  // In the same look: one that is asked for again between two looks would be in neither list.
  const isComplete = !documents.some(({ ocrStatus }) => UNREAD_STATUSES.some((status) => status === ocrStatus));
  const submittedOn = office().dayOf(found.submittedAt ?? found.createdAt);
  return { caseType, claimantName: claimant.name, submittedOn, read, unread, isComplete };
}

export type DraftInput = Awaited<ReturnType<typeof readDraftInput>>;

/** Identifies what a draft rests on: the texts of all documents, which could not be read, and the prompt's version. */
export function draftInputKey({
  read,
  unread,
  promptVersion,
}: Pick<DraftInput, 'read' | 'unread'> & { promptVersion: string }): string {
  const hash = createHash('sha256').update(promptVersion);
  for (const document of read) {
    hash.update(`\u0000read ${document.id}`);
    for (const page of document.pages) hash.update(`\u0000${page.text}`);
  }
  for (const document of unread) hash.update(`\u0000unread ${document.id}`);
  return hash.digest('hex');
}
