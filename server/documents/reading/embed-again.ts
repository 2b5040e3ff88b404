import { database } from '@/server/platform/database';
import { aiEngine } from '@/server/providers/ai/ai';
import { signBits } from '@/server/providers/ai/vectors';

/** Ids only: their texts come one at a time. */
const PAGE = 50;

export type OutdatedEmbedding = { documentId: string; caseId: string };

/**
 * Documents whose stored vector is of none of these models, in the order of their ids. What is being worked on is left out: its
 * vector is made anew by its own job. Where a run stopped, the next one goes on: what is done is no longer outdated.
 */
export async function* findOutdatedEmbeddings(models: readonly string[]): AsyncGenerator<OutdatedEmbedding> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await database().$queryRaw<{ id: string; case_id: string }[]>`
      SELECT d.id, d.case_id FROM document_embedding e JOIN document d ON d.id = e.document_id
      WHERE e.document_id > ${after}::uuid AND e.model <> ALL (${[...models]}) AND d.done_run >= d.run AND d.lease IS NULL
      ORDER BY e.document_id LIMIT ${PAGE}`;
    for (const { id, case_id } of page) yield { documentId: id, caseId: case_id };
    const last = page.at(-1);
    if (page.length < PAGE || !last) return;
    after = last.id;
  }
}

/**
 * Replaces one outdated vector; false where somebody else has, or the document or its text is gone. Of two that do it at once
 * one is for nothing, and no vector of a newer text is overwritten: that one's row is another, or of a current model.
 */
export async function embedAgain({
  documentId,
  signal,
}: {
  documentId: string;
  signal: AbortSignal;
}): Promise<boolean> {
  const models = await aiEngine().embeddingModels();
  const found = await database().documentEmbedding.findUnique({
    where: { documentId, model: { notIn: [...models] } },
    select: { createdAt: true, document: { select: { ocrText: true } } },
  });
  const text = found?.document.ocrText;
  if (!found || !text?.trim()) return false;
  const { embeddings, usage } = await aiEngine().createVectorEmbedding({ texts: [text], signal });
  const [embedding] = embeddings;
  if (!embedding) throw new Error('the embedding engine answered without a vector');
  const { vector, model } = embedding;
  const written = await database().$executeRaw`
    UPDATE document_embedding SET model = ${model}, vector = ${vector}::real[], bits = ${signBits(vector)}::bit(512),
      cost_micros = cost_micros + ${usage?.costMicros ?? 0}, tokens = tokens + ${usage?.inputTokens ?? 0}
    WHERE document_id = ${documentId}::uuid AND created_at = ${found.createdAt} AND model <> ALL (${[...models]})`;
  return written === 1;
}

/** Whether a case waits for another of its documents before its own vector can be made of current ones. */
export async function hasOutdatedEmbedding({
  caseId,
  models,
}: {
  caseId: string;
  models: readonly string[];
}): Promise<boolean> {
  const outdated = await database().documentEmbedding.findFirst({
    where: { document: { caseId }, model: { notIn: [...models] } },
    select: { documentId: true },
  });
  return outdated !== null;
}
