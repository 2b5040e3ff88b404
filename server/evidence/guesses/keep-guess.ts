import { createHash } from 'node:crypto';
import { findCaseType } from '@/server/case-types/registry';
import { type DocumentLease, LostDocumentError } from '@/server/documents/lease';
import trained from '@/server/facts/kinds/weights.json' with { type: 'json' };
import { database } from '@/server/platform/database';
import { publishCaseChanged } from '@/server/platform/live-events';
import { parseNotes, parseRows, parseWords } from '@/server/providers/ocr/stored-page';
import type { EvidencePaper } from '../schema';
import { findPapers } from './find-papers';

/** Training anew makes another version, and with it another guess. */
export const SORTER = createHash('sha256').update(JSON.stringify(trained)).digest('hex').slice(0, 12);

/**
 * Sorts the papers of a read document and keeps which evidence each of them is, for the claimant's checklist. A repeat writes the same.
 * Throws LostDocumentError where another attempt has the document.
 */
export async function keepGuess({ lease, signal }: { lease: DocumentLease; signal: AbortSignal }): Promise<void> {
  const { documentId, caseId, token } = lease;
  const papers = await sortDocument({ documentId, signal });
  signal.throwIfAborted();
  await database().$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({ where: { id: documentId, lease: token }, data: {} });
    if (count !== 1) throw new LostDocumentError();
    const guess = { sorter: SORTER, papers };
    await tx.evidenceGuess.upsert({ where: { documentId }, create: { documentId, ...guess }, update: guess });
  });
  await publishCaseChanged({ caseId });
}

type Sorting = { documentId: string; signal: AbortSignal };

async function sortDocument({ documentId, signal }: Sorting): Promise<EvidencePaper[]> {
  const document = await database().document.findUniqueOrThrow({
    where: { id: documentId },
    select: { filename: true, case: { select: { caseType: true } }, pages: { orderBy: { number: 'asc' } } },
  });
  const caseType = findCaseType(document.case.caseType);
  if (!caseType) return [];
  const pages = document.pages.map(({ number, text, words, rows, notes }) => ({
    number,
    text,
    words: parseWords(words),
    rows: parseRows(rows),
    notes: parseNotes(notes),
  }));
  return findPapers({ caseType, paper: { id: documentId, filename: document.filename, pages }, signal });
}
