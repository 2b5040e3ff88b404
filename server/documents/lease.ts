import { randomUUID } from 'node:crypto';
import type { CaseStatus, DocumentScan, FileStore, OcrStatus } from '@/generated/prisma/enums';
import { recordEvent } from '@/server/audit/service';
import { database, type Transaction } from '@/server/platform/database';
import { failPoint } from '@/server/platform/fail-point';
import { UNREAD_STATUSES } from './state';

/** An attempt's hold on a document: every write names it, so that one who lost the document writes nothing more. */
export type DocumentLease = { documentId: string; caseId: string; token: string };

/** The document is somebody else's now, or gone; whatever was computed for it is void. */
export class LostDocumentError extends Error {
  override readonly name = 'LostDocumentError';
  constructor() {
    super('another attempt took over this document, or it was removed');
  }
}

/** Renewed every third of it; long enough that a busy event loop does not lose a document. */
export const DOCUMENT_LEASE_MS = 30_000;

const leaseEnds = () => new Date(Date.now() + DOCUMENT_LEASE_MS);

/** A document that took its worker down this often is not tried again. */
export const MAXIMUM_KILLS = 3;

/** Any number will do, as long as nobody else in this database uses it. */
const LAST_CHANCE_LOCK = 1_960_240_616;

/**
 * Takes a registered document of a live case for one attempt of a job. `gone`: it was removed. `done`: nothing is owed
 * for it. `busy`: another job works on it. The same job takes it again at once, because the queue gives a job to a
 * second worker only when the first is gone, or has been out of touch for longer than its lock; should that one come back,
 * its lease is void.
 *
 * Whoever ends alive gives its lease back. One that is found lying was left by a worker that died, and `kills` counts it.
 */
export async function takeDocument({ documentId, jobId }: { documentId: string; jobId: string }) {
  const document = await findDocument(documentId);
  if (!document) return 'gone' as const;
  if (!document.isRegistered || document.caseStatus === 'withdrawn' || document.doneRun >= document.run)
    return 'done' as const;
  const { caseId, lease: left } = document;
  const kills = document.kills + (left ? 1 : 0);
  const token = randomUUID();
  const taking = { documentId, jobId, token, left, kills };
  const isTaken =
    kills === 0
      ? await writeLease(database(), taking)
      : await database().$transaction(async (tx) => {
          if (kills === MAXIMUM_KILLS - 1 && (await isLastChanceTaken(tx, { documentId }))) return false;
          if (!(await writeLease(tx, taking))) return false;
          if (left)
            await recordEvent(tx, {
              caseId,
              actorId: null,
              action: 'reading_interrupted',
              data: { documentId, kills },
            });
          return true;
        });
  if (!isTaken) return 'busy' as const;
  await failPoint('document-taken', documentId);
  return { document: { ...document, kills }, lease: { documentId, caseId, token } satisfies DocumentLease };
}

type FoundDocument = {
  id: string;
  caseId: string;
  caseStatus: CaseStatus;
  caseType: string;
  claimantId: string;
  filename: string;
  contentType: string;
  contentHash: string | null;
  storage: FileStore;
  storageKey: string;
  /** The document whose file it shares; null for one with a file of its own. */
  copyOfId: string | null;
  scan: DocumentScan;
  isRegistered: boolean;
  run: number;
  doneRun: number;
  kills: number;
  lease: string | null;
  ocrStatus: OcrStatus;
  /** Whose vector it has, which sorter has sorted its papers, and whether its pages are known again; null for what is still to be done. */
  embeddedBy: string | null;
  sortedBy: string | null;
  isFingerprinted: boolean;
};

/** All that an attempt asks of a document before it begins, in one question. */
async function findDocument(documentId: string): Promise<FoundDocument | null> {
  const [row] = await database().$queryRaw<FoundDocument[]>`
    SELECT d.id, d.case_id AS "caseId", c.status::text AS "caseStatus", c.case_type AS "caseType", c.claimant_id AS "claimantId",
      d.filename, d.content_type AS "contentType", d.content_hash AS "contentHash", d.storage::text AS storage,
      d.storage_key AS "storageKey", d.copy_of_id AS "copyOfId", d.scan::text AS scan, d.registered_at IS NOT NULL AS "isRegistered", d.run, d.done_run AS "doneRun", d.kills, d.lease,
      d.ocr_status::text AS "ocrStatus", e.model AS "embeddedBy", g.sorter AS "sortedBy", f.document_id IS NOT NULL AS "isFingerprinted"
    FROM document d JOIN "case" c ON c.id = d.case_id LEFT JOIN document_embedding e ON e.document_id = d.id
    LEFT JOIN evidence_guess g ON g.document_id = d.id LEFT JOIN document_fingerprint f ON f.document_id = d.id
    WHERE d.id = ${documentId}::uuid`;
  return row ?? null;
}

type Taking = { documentId: string; jobId: string; token: string; left: string | null; kills: number };

/** False where somebody else has it, or has been there since it was looked at. */
async function writeLease(tx: Transaction, { documentId, jobId, token, left, kills }: Taking): Promise<boolean> {
  const { count } = await tx.document.updateMany({
    where: {
      id: documentId,
      lease: left,
      OR: [{ lease: null }, { leaseEnds: { lt: new Date() } }, { leaseJob: jobId }],
    },
    data: { lease: token, leaseJob: jobId, leaseEnds: leaseEnds(), kills },
  });
  return count === 1;
}

/**
 * A worker takes all that it is at down with it. Of the documents that were there twice, one at a time gets its last chance,
 * so that only the one whose fault it is is there a third time.
 */
async function isLastChanceTaken(tx: Transaction, { documentId }: { documentId: string }): Promise<boolean> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LAST_CHANCE_LOCK})::text`;
  const other = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM document WHERE kills >= 2 AND lease IS NOT NULL AND lease_ends > now() AND id <> ${documentId}::uuid LIMIT 1`;
  return other.length > 0;
}

/** Nobody works on it: a worker that died leaves a lease that ends. */
export const isFree = () => ({ OR: [{ lease: null }, { leaseEnds: { lt: new Date() } }] });

export type TakenDocument = Exclude<Awaited<ReturnType<typeof takeDocument>>, string>;

/** By their tokens, the leases that this process renews, each with the job it is for. */
const renewed = new Map<string, { jobId: string; renew: () => Promise<void> }>();

/** Keeps the lease alive; `onLost` is called once when it is gone. Stop it with the function it gives. */
export function renewLease({
  lease,
  jobId,
  onLost,
  onError,
}: {
  lease: DocumentLease;
  jobId: string;
  onLost: () => void;
  onError: (error: unknown) => void;
}): () => void {
  const stop = () => {
    clearInterval(timer);
    renewed.delete(lease.token);
  };
  const renew = async () => {
    try {
      const { count } = await database().document.updateMany({
        where: { id: lease.documentId, lease: lease.token },
        data: { leaseEnds: leaseEnds() },
      });
      // Stopped meanwhile: it was given back.
      if (count === 1 || !renewed.has(lease.token)) return;
      stop();
      onLost();
    } catch (error) {
      onError(error);
    }
  };
  const timer = setInterval(renew, DOCUMENT_LEASE_MS / 3);
  renewed.set(lease.token, { jobId, renew });
  return stop;
}

/** Renews a job's leases now, for whoever has reason to think that another worker took the job over. */
export async function renewLeasesOf(jobId: string): Promise<void> {
  await Promise.all([...renewed.values()].filter((one) => one.jobId === jobId).map(({ renew }) => renew()));
}

/** Gives the document back for the next attempt. */
export async function releaseDocument(lease: DocumentLease): Promise<void> {
  await database().document.updateMany({
    where: { id: lease.documentId, lease: lease.token },
    data: { lease: null, leaseJob: null, leaseEnds: null },
  });
}

/** The newest run asked for. Read it before looking at the case: what is asked for afterwards stays owed. */
export async function readRun(documentId: string): Promise<number> {
  const document = await database().document.findUnique({ where: { id: documentId }, select: { run: true } });
  if (!document) throw new LostDocumentError();
  return document.run;
}

/**
 * The runs up to `run` have come to their end: nothing is owed for them any more. A document that failed and was asked for
 * again since is to be read by the run that was asked for, so that this one has nothing to settle. True where it was settled, and the
 * lease given back with it.
 */
export async function settleRun({ lease, run }: { lease: DocumentLease; run: number }): Promise<boolean> {
  await failPoint('run-unsettled', lease.documentId);
  const { count } = await database().document.updateMany({
    where: { id: lease.documentId, lease: lease.token, ocrStatus: { notIn: [...UNREAD_STATUSES] } },
    data: { doneRun: run, step: null, percent: 100, kills: 0, lease: null, leaseJob: null, leaseEnds: null },
  });
  await failPoint('run-settled', lease.documentId);
  return count === 1;
}
