import { createHash } from 'node:crypto';
import { recordEvent } from '@/server/audit/service';
import { lockCase } from '@/server/cases/lock';
import { database } from '@/server/platform/database';
import { failPoint } from '@/server/platform/fail-point';
import { publishCaseChanged } from '@/server/platform/live-events';
import { logger } from '@/server/platform/logger';
import { office } from '@/server/platform/office';
import { letterPdfKey } from '@/server/providers/storage/contract';
import { fileStorage } from '@/server/providers/storage/storage';
import { letterFrameSchema } from '../schema';
import { writePdf } from './write-pdf';

/** A look takes as many as this: half a second of work, in which the worker does little else. */
const BATCH = 20;

/** Longer than a PDF takes with its storing. Until then a letter is its worker's; one that failed, or that its worker died over, waits as long. */
const RETRY_MS = 40_000;

/** Longer than a store takes for some 50 KB. */
const STORE_MS = 20_000;

const dueSelect = {
  id: true,
  caseId: true,
  body: true,
  frame: true,
  decision: { select: { id: true, decidedAt: true } },
  case: { select: { reference: true } },
} as const;

/**
 * Makes and stores the PDFs of letters that were sent. Any number of workers may do it at once. A letter that fails is logged and due
 * again later, and holds up none of the others. Gives how many were stored.
 */
export async function storeDuePdfs(): Promise<number> {
  // By the partial index letter_pdf_due.
  const due = await database().letter.findMany({
    where: { pdfDueAt: { lte: new Date() } },
    orderBy: { pdfDueAt: 'asc' },
    take: BATCH,
    select: { id: true },
  });
  let stored = 0;
  for (const { id } of due) {
    try {
      if (await storePdf(id)) stored += 1;
    } catch (error) {
      logger().warn({ err: error, letterId: id }, 'the PDF of a letter could not be made; it is tried again');
    }
  }
  return stored;
}

async function storePdf(letterId: string): Promise<boolean> {
  const now = new Date();
  const taken = await database().letter.updateManyAndReturn({
    where: { id: letterId, pdfDueAt: { lte: now } },
    data: { pdfDueAt: new Date(now.getTime() + RETRY_MS) },
    select: dueSelect,
  });
  const [letter] = taken;
  if (!letter?.decision) return false;
  const { caseId, body, frame, decision } = letter;
  await failPoint('letter-taken', letterId);
  const { bytes, standard } = await writePdf({
    body,
    frame: letterFrameSchema.nullable().parse(frame),
    reference: letter.case.reference,
    date: office().dayOf(decision.decidedAt),
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const storage = fileStorage();
  const key = letterPdfKey({ decisionId: decision.id, sha256 });
  await storage.write({ key, bytes, contentType: 'application/pdf', signal: AbortSignal.timeout(STORE_MS) });
  await failPoint('letter-written', letterId);
  const isStored = await database().$transaction(async (tx) => {
    await lockCase(tx, { caseId });
    const { count } = await tx.letter.updateMany({
      where: { id: letterId, pdfKey: null },
      data: { pdfDueAt: null, pdfStorage: storage.name, pdfKey: key, pdfSha256: sha256 },
    });
    if (count !== 1) return false;
    const data = { decisionId: decision.id, sha256, standard };
    await recordEvent(tx, { caseId, actorId: null, action: 'letter_pdf_stored', data });
    return true;
  });
  await failPoint('letter-stored', letterId);
  if (isStored) await publishCaseChanged({ caseId });
  return isStored;
}
