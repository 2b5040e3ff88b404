import { AI_PROCESSING, ERASURE, type JobName, MAIL } from '@/server/jobs/contracts';
import { aiDraftProcessor } from './aiDraftProcessor';
import { erasePapers } from './erase-papers';
import type { JobInHand } from './job-in-hand';
import { sendMail } from './send-mail';

/** `token` is the queue's for this attempt; `signal` says that the worker stops, or that the queue took the job back. */
type Handler<N extends JobName> = (job: JobInHand<N>, token: string | undefined, signal: AbortSignal) => Promise<void>;

export const handlers: { [N in JobName]: Handler<N> } = {
  [AI_PROCESSING]: aiDraftProcessor,
  [MAIL]: sendMail,
  [ERASURE]: erasePapers,
};
