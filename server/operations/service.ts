import { retryDocument, retryIfFailed } from '@/server/documents/service';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { recordOperation } from './acts/record-operation';
import { findRetryable, findUndrafted } from './again/find-failed';
import { redraftIfUndrafted } from './again/redraft-undrafted';
import type { RedraftInput, RetryAllInput } from './schema';

/** Reads one failed document again. */
export async function retryOne({ actor, documentId }: { actor: Actor; documentId: string }) {
  await retryDocument({ actor, documentId });
  await recordOperation(database(), { actor, action: 'document_retried', data: { documentId } });
  return { documentId };
}

/**
 * Reads the next batch of documents that failed in one way again, the newest failure first: what fails anew in the meantime
 * stands before the cursor and is not met twice. A document that somebody else retried or closed meanwhile is `left`.
 */
export async function retryAll({ actor, input }: { actor: Actor; input: RetryAllInput }) {
  const batch = await findRetryable(input);
  let retried = 0;
  for (const { id: documentId, caseId } of batch) if (await retryIfFailed({ actor, documentId, caseId })) retried += 1;
  if (retried > 0)
    await recordOperation(database(), {
      actor,
      action: 'documents_retried',
      data: { code: input.failureCode, count: retried },
    });
  const last = batch.at(-1);
  return {
    retried,
    left: batch.length - retried,
    nextCursor: last && batch.length === input.limit ? { failedAt: last.failedAt, id: last.id } : null,
  };
}

/** The same for cases that were handed over without a draft: the next batch is drafted again. */
export async function redraftAll({ actor, input }: { actor: Actor; input: RedraftInput }) {
  const { failureCode: code, limit } = input;
  const batch = await findUndrafted(input);
  let retried = 0;
  for (const { id: caseId } of batch) if (await redraftIfUndrafted({ actor, caseId, code })) retried += 1;
  if (retried > 0)
    await recordOperation(database(), { actor, action: 'cases_redrafted', data: { code, count: retried } });
  return {
    retried,
    left: batch.length - retried,
    nextCursor: batch.length === limit ? (batch.at(-1)?.id ?? null) : null,
  };
}
