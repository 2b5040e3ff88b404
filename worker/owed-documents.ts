import {
  findOwedDocuments,
  isStillOwed,
  type OwedDocument,
  startOver,
  writeOff,
} from '@/server/documents/reading/find-owed';
import { failDocument } from '@/server/documents/reading/read-document';
import { handOver } from '@/server/drafts/service';
import { aiProcessingJobId } from '@/server/jobs/contracts';
import { addAiProcessingJob } from '@/server/jobs/queue';
import type { OwedSource } from './owed-source';
import { chooseRescue } from './rescue';

const CRASHED = 'Reading this document failed again and again. Try again later, or upload it in another format.';

/** Registered documents whose newest run has not come to its end. */
export const owedDocuments: OwedSource<OwedDocument> = {
  find: findOwedDocuments,
  jobIdOf: aiProcessingJobId,
  describe: ({ documentId, run }) => ({ documentId, run }),
  enqueue: ({ documentId }) => addAiProcessingJob({ documentId }),
  isStillOwed,
  rescue: async (owed) => {
    const rescue = chooseRescue(owed.rescues);
    if (rescue === 'give_up_reading')
      await failDocument({ documentId: owed.documentId, code: 'crashed', reason: CRASHED });
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
