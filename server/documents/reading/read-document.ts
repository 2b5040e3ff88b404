import { recordEvent } from '@/server/audit/service';
import type { PaperPage } from '@/server/facts/contract';
import { database, type Transaction } from '@/server/platform/database';
import { failPoint } from '@/server/platform/fail-point';
import { publishCaseChanged } from '@/server/platform/live-events';
import { aiEngine } from '@/server/providers/ai/ai';
import { signBits } from '@/server/providers/ai/vectors';
import type { FailureCode } from '@/server/providers/failures';
import type { StoredPage } from '@/server/providers/ocr/contract';
import { evenHeights } from '@/server/providers/ocr/even-heights';
import { documentReader } from '@/server/providers/ocr/ocr';
import { parseNotes, parseRows, parseWords } from '@/server/providers/ocr/stored-page';
import { type DocumentLease, isFree, LostDocumentError, type TakenDocument } from '../lease';
import { assessPages } from '../legibility/assess-pages';
import { DOCUMENT_TRANSITIONS } from '../state';
import { reportProgress } from './report-progress';

type Embedding = { lease: DocumentLease; pages: readonly { text: string }[]; signal: AbortSignal };

/** A page of a read document, as it is kept. */
export type KeptPage = PaperPage & { imageKey: string | null };

/** Pages that come faster than this, as those of a text layer do, need no word each: nobody sees a bar move so often. */
const PROGRESS_EVERY_MS = 500;

/**
 * Reads every page: images are in the store as they come, text and word boxes to the database together at the end. Gives the pages, so that
 * what comes next need not ask for them again.
 */
export async function readDocument({
  taken,
  signal,
}: {
  taken: TakenDocument;
  signal: AbortSignal;
}): Promise<KeptPage[]> {
  const { document, lease } = taken;
  await startReading(lease);
  const pages: StoredPage[] = [];
  let saidAt = Number.NEGATIVE_INFINITY;
  await documentReader().read({
    documentId: lease.documentId,
    owner: document.claimantId,
    storage: document.storage,
    storageKey: document.storageKey,
    contentType: document.contentType,
    contentHash: document.contentHash,
    signal,
    onPage: async (page, pageCount) => {
      pages.push(page);
      await failPoint('page-stored', lease.documentId);
      // The last page is told of with the pages themselves.
      if (pages.length >= pageCount || performance.now() - saidAt < PROGRESS_EVERY_MS) return;
      saidAt = performance.now();
      await reportProgress({ lease, step: 'reading', percent: Math.round((90 * pages.length) / pageCount) });
    },
  });
  await failPoint('pages-read', lease.documentId);
  const kept = await keepPages({ lease, pages });
  await failPoint('pages-kept', lease.documentId);
  return kept;
}

/** The pages of a document that was read before. */
export async function readKeptPages(documentId: string): Promise<KeptPage[]> {
  const rows = await database().documentPage.findMany({
    where: { documentId },
    orderBy: { number: 'asc' },
    select: { number: true, text: true, words: true, rows: true, notes: true, imageKey: true },
  });
  return rows.map(({ words, rows: lines, notes, ...page }) => ({
    ...page,
    words: parseWords(words),
    rows: parseRows(lines),
    notes: parseNotes(notes),
  }));
}

/** What a document says as a whole. */
const joinTexts = (pages: readonly { text: string }[]): string => pages.map(({ text }) => text).join('\n\n');

async function startReading({ documentId, caseId, token }: DocumentLease): Promise<void> {
  const { from, to } = DOCUMENT_TRANSITIONS.start;
  const { count } = await database().document.updateMany({
    where: { id: documentId, lease: token, ocrStatus: { in: [...from] } },
    data: { ocrStatus: to, step: 'reading', percent: 0 },
  });
  if (count !== 1) throw new LostDocumentError();
  await publishCaseChanged({ caseId });
}

async function keepPages({ lease, pages }: { lease: DocumentLease; pages: StoredPage[] }): Promise<KeptPage[]> {
  const { documentId, caseId, token } = lease;
  const { from, to } = DOCUMENT_TRANSITIONS.complete;
  const flaws = assessPages(pages);
  const kept = pages.map(({ number, text, words, rows, source, confidence, notes, image }, index) => ({
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
  }));
  await database().$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, lease: token, ocrStatus: { in: [...from] } },
      data: {
        ocrStatus: to,
        ocrEngine: documentReader().name,
        ocrText: joinTexts(pages),
        pageCount: pages.length,
        legibility: legibilityOf(pages),
        // What comes next: its papers and its vector.
        step: 'comparing',
        percent: 92,
        // It was not reading it that killed a worker.
        kills: 0,
      },
    });
    if (count !== 1) throw new LostDocumentError();
    // What an earlier reading has left.
    await tx.$executeRaw`
      WITH guess AS (DELETE FROM evidence_guess WHERE document_id = ${documentId}::uuid),
        fingerprint AS (DELETE FROM document_fingerprint WHERE document_id = ${documentId}::uuid)
      DELETE FROM document_page WHERE document_id = ${documentId}::uuid`;
    await tx.documentPage.createMany({ data: kept.map((page) => ({ documentId, ...page })) });
    await recordEvent(tx, {
      caseId,
      actorId: null,
      action: 'document_read',
      data: { documentId, pages: pages.length },
    });
  });
  await publishCaseChanged({ caseId });
  return kept;
}

/** Mean word confidence over all pages; null where no word was found at all. */
export function legibilityOf(pages: Pick<StoredPage, 'words'>[]): number | null {
  const confidences = pages.flatMap((page) => page.words.map((word) => word.confidence));
  return confidences.length === 0 ? null : confidences.reduce((sum, value) => sum + value, 0) / confidences.length;
}

/** Computes and keeps the document's embedding, unless one of the same model is there. */
export async function embedDocument({ lease, pages, signal }: Embedding): Promise<void> {
  const { documentId } = lease;
  const text = joinTexts(pages);
  if (!text.trim()) return;
  await failPoint('embedding-wanted', documentId);
  const { embeddings, usage } = await aiEngine().createVectorEmbedding({ texts: [text], signal });
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
