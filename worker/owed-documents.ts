import { findOwedDocuments, isStillOwed, type OwedDocument, startOver, writeOff } from '@/server/documents/owed';
import { failDocument } from '@/server/documents/reading/read-document';
import { handOver } from '@/server/drafts/service';
import { aiProcessingJobId } from '@/server/jobs/contracts';
import { listInTurn } from '@/server/jobs/list-in-turn';
import { addAiProcessingJob } from '@/server/jobs/queue';
import { env } from '@/server/platform/env';
import { FAILURES } from '@/server/providers/failures';
import type { OwedSource } from './owed-source';
import { chooseRescue } from './rescue';

/** Registered documents whose newest run has not come to its end. */
export const owedDocuments: OwedSource<OwedDocument> = {
  find: findInTurn,
  jobIdOf: aiProcessingJobId,
  describe: ({ documentId, run }) => ({ documentId, run }),
  enqueue: ({ documentId }) => addAiProcessingJob({ documentId }),
  isStillOwed,
  rescue: async (owed) => {
    const rescue = chooseRescue(owed.rescues);
    if (rescue === 'give_up_reading')
      await failDocument({ documentId: owed.documentId, code: 'crashed', reason: FAILURES.internal.claimant });
    if (rescue !== 'give_up') {
      if (await startOver(owed)) await addAiProcessingJob({ documentId: owed.documentId });
      return rescue;
    }
    await giveUpCase(owed);
    await writeOff(owed);
    return rescue;
  },
};

/** Hands a case over as it is. */
export const giveUpCase = ({ caseId }: { caseId: string }): Promise<void> =>
  handOver({
    caseId,
    code: 'crashed',
    problem: 'Drafting this case failed again and again. Decide it from the documents.',
  });

/**
 * Leaves out what waits for its turn: it has no job for good reason, and one person's hundreds, asked about one by one, would take the
 * sweep the time that it has for everybody.
 */
async function* findInTurn(search: { idleMs: number }): AsyncGenerator<OwedDocument[]> {
  for await (const batch of findOwedDocuments(search)) {
    const counts = new Map<string, number>();
    for (const { claimantId } of batch) counts.set(claimantId, (counts.get(claimantId) ?? 0) + 1);
    const waiting = new Set<string>();
    for (const [claimantId, count] of counts) {
      if (count <= env().DOCUMENTS_AT_ONCE_PER_PERSON) continue;
      const turns = new Set((await listInTurn({ claimantId })).map(({ documentId }) => documentId));
      for (const row of batch)
        if (row.claimantId === claimantId && !turns.has(row.documentId)) waiting.add(row.documentId);
    }
    yield batch.filter(({ documentId }) => !waiting.has(documentId));
  }
}
