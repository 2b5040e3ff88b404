import { createHash } from 'node:crypto';
import { findCaseType } from '@/server/case-types/registry';
import { LostDocumentError, type TakenDocument } from '@/server/documents/lease';
import type { PaperPage } from '@/server/facts/contract';
import trained from '@/server/facts/kinds/weights.json' with { type: 'json' };
import { database } from '@/server/platform/database';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { EvidencePaper } from '../schema';
import { findPapers } from './find-papers';

/** Training anew makes another version, and with it another guess. */
export const SORTER = createHash('sha256').update(JSON.stringify(trained)).digest('hex').slice(0, 12);

type Sorting = { taken: TakenDocument; pages: PaperPage[]; signal: AbortSignal };

/**
 * Sorts the papers of a read document and keeps which evidence each of them is, for the claimant's checklist. A repeat writes the same.
 * Throws LostDocumentError where another attempt has the document.
 */
export async function keepGuess({ taken, pages, signal }: Sorting): Promise<void> {
  const { document, lease } = taken;
  const { documentId, caseId, token } = lease;
  const caseType = findCaseType(document.caseType);
  const paper = { id: documentId, filename: document.filename, pages };
  const papers: EvidencePaper[] = caseType ? await findPapers({ caseType, paper, signal }) : [];
  signal.throwIfAborted();
  const written = await database().$executeRaw`
    INSERT INTO evidence_guess (document_id, sorter, papers)
    SELECT id, ${SORTER}, ${JSON.stringify(papers)}::jsonb FROM document
    WHERE id = ${documentId}::uuid AND lease = ${token}::uuid FOR NO KEY UPDATE
    ON CONFLICT (document_id) DO UPDATE SET sorter = excluded.sorter, papers = excluded.papers`;
  if (written !== 1) throw new LostDocumentError();
  await publishCaseChanged({ caseId });
}
