import { recordEvent } from '@/server/audit/service';
import { database, type Transaction } from '@/server/platform/database';
import { failPoint } from '@/server/platform/fail-point';
import { publishCaseChanged } from '@/server/platform/live-events';
import { aiEngine } from '@/server/providers/ai/ai';
import { signBits } from '@/server/providers/ai/vectors';
import type { FailureCode } from '@/server/providers/failures';
import type { StoredPage } from '@/server/providers/ocr/contract';
import { evenHeights } from '@/server/providers/ocr/even-heights';
import { documentReader } from '@/server/providers/ocr/ocr';
import { type DocumentLease, isFree, LostDocumentError, type TakenDocument } from '../lease';
import { assessPages } from '../legibility/assess-pages';
import { DOCUMENT_TRANSITIONS } from '../state';
import { reportProgress } from './report-progress';

type Signalled = { lease: DocumentLease; signal: AbortSignal };

/** Reads every page: images are in the store as they come, text and word boxes to the database together at the end. */
export async function readDocument({
  taken,
  signal,
}: {
  taken: TakenDocument;
  signal: AbortSignal;
}): Promise<{ pages: number }> {
  const { document, lease } = taken;
  await startReading(lease);
  const pages: StoredPage[] = [];
  await documentReader().read({
    documentId: lease.documentId,
    owner: document.case.claimantId,
    storage: document.storage,
    storageKey: document.storageKey,
    contentType: document.contentType,
    contentHash: document.contentHash,
    signal,
    onPage: async (page, pageCount) => {
      pages.push(page);
      await failPoint('page-stored', lease.documentId);
      await reportProgress({ lease, step: 'reading', percent: Math.round((90 * pages.length) / pageCount) });
    },
  });
  await failPoint('pages-read', lease.documentId);
  await keepPages({ lease, pages });
  await failPoint('pages-kept', lease.documentId);
  return { pages: pages.length };
}

async function startReading({ documentId, caseId, token }: DocumentLease): Promise<void> {
  const { from, to } = DOCUMENT_TRANSITIONS.start;
  const { count } = await database().document.updateMany({
    where: { id: documentId, lease: token, ocrStatus: { in: [...from] } },
    data: { ocrStatus: to, step: 'reading', percent: 0 },
  });
  if (count !== 1) throw new LostDocumentError();
  await publishCaseChanged({ caseId });
}

async function keepPages({ lease, pages }: { lease: DocumentLease; pages: StoredPage[] }): Promise<void> {
  const { documentId, caseId, token } = lease;
  const { from, to } = DOCUMENT_TRANSITIONS.complete;
  const flaws = assessPages(pages);
  await database().$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, lease: token, ocrStatus: { in: [...from] } },
      data: {
        ocrStatus: to,
        ocrEngine: documentReader().name,
        ocrText: pages.map((page) => page.text).join('\n\n'),
        pageCount: pages.length,
        legibility: legibilityOf(pages),
        percent: 90,
        // It was not reading it that killed a worker.
        kills: 0,
      },
    });
    if (count !== 1) throw new LostDocumentError();
    await tx.documentPage.deleteMany({ where: { documentId } });
    await tx.documentFingerprint.deleteMany({ where: { documentId } });
    await tx.evidenceGuess.deleteMany({ where: { documentId } });
    await tx.documentPage.createMany({
      data: pages.map(({ number, text, words, rows, source, confidence, notes, image }, index) => ({
        documentId,
        number,
        text,
        words: source === 'ocr' ? evenHeights(words) : words,
        rows,
        source,
        confidence,
        notes: { ...notes, flaws: flaws[index] ?? [] },
        imageKey: image.key,
        width: image.width,
        height: image.height,
      })),
    });
    await recordEvent(tx, {
      caseId,
      actorId: null,
      action: 'document_read',
      data: { documentId, pages: pages.length },
    });
  });
  await publishCaseChanged({ caseId });
}

/** Mean word confidence over all pages; null where no word was found at all. */
export function legibilityOf(pages: Pick<StoredPage, 'words'>[]): number | null {
  const confidences = pages.flatMap((page) => page.words.map((word) => word.confidence));
  return confidences.length === 0 ? null : confidences.reduce((sum, value) => sum + value, 0) / confidences.length;
}

/** Computes and keeps the document's embedding, unless one of the same model is there. */
export async function embedDocument({ lease, signal }: Signalled): Promise<void> {
  const { documentId } = lease;
  const { ocrText } = await database().document.findUniqueOrThrow({
    where: { id: documentId },
    select: { ocrText: true },
  });
  if (!ocrText?.trim()) return;
  await reportProgress({ lease, step: 'comparing', percent: 92 });
  await failPoint('embedding-wanted', documentId);
  const { embeddings, usage } = await aiEngine().createVectorEmbedding({ texts: [ocrText], signal });
  await failPoint('embedding-paid', documentId);
  const [embedding] = embeddings;
  if (!embedding) throw new Error('the embedding engine answered without a vector');
  const { vector, model } = embedding;
  const written = await database().$executeRaw`
    INSERT INTO document_embedding (document_id, model, vector, bits, cost_micros, tokens)
    SELECT id, ${model}, ${vector}::real[], ${signBits(vector)}::bit(512), ${usage?.costMicros ?? 0}, ${usage?.inputTokens ?? 0}
    FROM document WHERE id = ${documentId}::uuid AND lease = ${lease.token}::uuid
    ON CONFLICT (document_id) DO UPDATE SET model = excluded.model, vector = excluded.vector, bits = excluded.bits,
      cost_micros = document_embedding.cost_micros + excluded.cost_micros, tokens = document_embedding.tokens + excluded.tokens`;
  if (written !== 1) throw new LostDocumentError();
  await failPoint('embedding-kept', documentId);
}

type DocumentFailure = { documentId: string; lease?: string; code: FailureCode; reason: string };

/** What was read before does not fail any more, but whoever says so must still have the document. */
async function stay(tx: Transaction, { documentId, lease }: { documentId: string; lease: string }): Promise<null> {
  const held = await tx.document.findUnique({ where: { id: documentId, lease }, select: { id: true } });
  if (!held) throw new LostDocumentError();
  return null;
}

/**
 * Ends a document for good, with a reason its claimant understands. A document that is not to be read stays as it is. A worker
 * names its `lease`, and gets a LostDocumentError where another attempt has taken over; the sweep has none, and leaves a document
 * alone that somebody works on.
 */
export async function failDocument({ documentId, lease, code, reason }: DocumentFailure): Promise<void> {
  const { from, to } = DOCUMENT_TRANSITIONS.fail;
  const failed = await database().$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, ocrStatus: { in: [...from] }, ...(lease ? { lease } : isFree()) },
      data: { ocrStatus: to, failureCode: code, failureReason: reason, step: null, percent: 0 },
    });
    if (count !== 1) return lease ? stay(tx, { documentId, lease }) : null;
    const { caseId } = await tx.document.findUniqueOrThrow({ where: { id: documentId }, select: { caseId: true } });
    await recordEvent(tx, { caseId, actorId: null, action: 'document_failed', data: { documentId, code } });
    return caseId;
  });
  if (!failed) return;
  await failPoint('reading-failed', documentId);
  await publishCaseChanged({ caseId: failed });
}
