import { recordEvent } from '@/server/audit/service';
import { database } from '@/server/platform/database';
import { FAILURES } from '@/server/providers/failures';
import type { ScanVerdict } from '@/server/providers/malware/contract';
import { isScanning, malwareScanner } from '@/server/providers/malware/malware';
import { UnreadableDocumentError } from '@/server/providers/ocr/contract';
import { ProviderError } from '@/server/providers/provider-error';
import { storageNamed } from '@/server/providers/storage/storage';
import { removeRequested, requestRemoval } from '../files/remove-files';
import { type DocumentLease, LostDocumentError, type TakenDocument } from '../lease';
import { reportProgress } from '../reading/report-progress';

/** Whether a document has to be scanned before it is read. One that waits is owed a scan by any worker, whatever its own settings say. */
export const needsScan = ({ scan }: Pick<TakenDocument['document'], 'scan'>): boolean =>
  scan === 'waiting' || scan === 'infected' || (scan === 'not_wanted' && isScanning());

/**
 * Has the file of a document looked through for malware, before anything here opens it. Returns when it is clean. Throws
 * UnreadableDocumentError where it is not, once its file is to be removed, or where the scanner takes no such file, and ProviderError
 * where there is no verdict.
 */
export async function scanDocument({ taken, signal }: { taken: TakenDocument; signal: AbortSignal }): Promise<void> {
  const { document, lease } = taken;
  // The attempt before was stopped between the two.
  if (document.scan === 'infected') throw refuse('malware');
  const scanner = malwareScanner();
  if (!scanner)
    throw new ProviderError({
      code: 'unavailable',
      message: 'This document waits for a virus scan, which is not set up.',
    });
  await reportProgress({ lease, step: 'scanning', percent: 0 });
  const { storage, storageKey: key, contentType } = document;
  const verdict = await storageNamed(storage).withLocalCopy({ key, contentType, signal }, (path) =>
    scanner.scan({ path, signal }),
  );
  if (verdict.kind === 'unscannable') throw refuse('unscannable');
  await keepVerdict({ taken, verdict });
  if (verdict.kind === 'clean') return;
  await removeRequested({ documentId: fileOf(taken) });
  throw refuse('malware');
}

const refuse = (code: 'malware' | 'unscannable') =>
  new UnreadableDocumentError(code, FAILURES[code].claimant, FAILURES[code].isPermanent);

/** A copy shares its file with the document that it was made from. */
const fileOf = ({ document }: TakenDocument): string => document.copyOfId ?? document.id;

type Keeping = { taken: TakenDocument; verdict: Exclude<ScanVerdict, { kind: 'unscannable' }> };

/** The verdict, and with that of an infected file its removal. The claimant's words are no part of the event; the signature is clamd's. */
async function keepVerdict({ taken, verdict }: Keeping): Promise<void> {
  const { documentId, caseId, token }: DocumentLease = taken.lease;
  await database().$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, lease: token, scan: { in: ['not_wanted', 'waiting'] } },
      data: { scan: verdict.kind, scannedAt: new Date() },
    });
    if (count !== 1) throw new LostDocumentError();
    if (verdict.kind === 'infected')
      await requestRemoval(tx, { documentId: fileOf(taken), storage: taken.document.storage });
    const found = verdict.kind === 'infected' ? verdict.signature : null;
    await recordEvent(tx, { caseId, actorId: null, action: 'document_scanned', data: { documentId, found } });
  });
}
