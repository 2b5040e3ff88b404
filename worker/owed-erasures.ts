import { erasureJobId } from '@/server/jobs/contracts';
import {
  enqueueErasure,
  findOwedErasures,
  isErasureStillOwed,
  type OwedErasure,
  rescueErasure,
} from '@/server/retention/owed';
import type { OwedSource } from './owed-source';

/** Cases that are to be erased, and are not yet. */
export const owedErasures: OwedSource<OwedErasure> = {
  find: findOwedErasures,
  jobIdOf: erasureJobId,
  describe: ({ caseId, run }) => ({ caseId, run }),
  enqueue: async (erasure) => {
    await enqueueErasure(erasure);
    return true;
  },
  isStillOwed: isErasureStillOwed,
  rescue: rescueErasure,
};
