import { embedAgain, findOutdatedEmbeddings, hasOutdatedEmbedding } from '@/server/documents/reading/embed-again';
import { keepCaseVector } from '@/server/drafts/similar/keep-case-vector';
import { logger } from '@/server/platform/logger';
import { aiEngine } from '@/server/providers/ai/ai';

type Run = {
  signal: AbortSignal;
  /** Called after each document, with how many are done; what it waits for is waited for. */
  onDone?: (done: number) => Promise<void>;
};

/**
 * Gives documents that were embedded by another model a vector of the current one, and then their cases. It may be stopped
 * at any time and goes on where it was; several may run at once. Gives how many documents were embedded, once none is left
 * or `signal` says to stop. A document that fails is logged and left for the next run.
 *
 * A case's own vector is replaced once all its documents' are: until then it is found by neither model's.
 */
export async function embedCasesAgain({ signal, onDone }: Run): Promise<number> {
  const models = await aiEngine().embeddingModels();
  let done = 0;
  for await (const { documentId, caseId } of findOutdatedEmbeddings(models)) {
    if (signal.aborted) return done;
    try {
      if (await embedAgain({ documentId, signal })) done += 1;
      if (!(await hasOutdatedEmbedding({ caseId, models }))) await keepCaseVector({ caseId, models });
    } catch (error) {
      if (signal.aborted) return done;
      logger().warn({ err: error, documentId }, 'not embedded again; the next run tries it');
    }
    await onDone?.(done);
  }
  return done;
}
