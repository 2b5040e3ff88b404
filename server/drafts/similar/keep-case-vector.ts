import { database } from '@/server/platform/database';
import { meanVector, signBits } from '@/server/providers/ai/vectors';

export type CaseVector = { model: string; vector: number[]; bits: string };

/**
 * Stores a case's own vector, the mean of its documents', and gives it. Where its documents are of several models, as in two
 * languages, it is of the one that most of them are of, the first of `models` at a tie. Null where no document is of any.
 */
export async function keepCaseVector({
  caseId,
  models,
}: {
  caseId: string;
  models: readonly string[];
}): Promise<CaseVector | null> {
  const embeddings = await database().documentEmbedding.findMany({
    where: { document: { caseId }, model: { in: [...models] } },
    select: { model: true, vector: true },
  });
  const byModel = models.map((model) => ({
    model,
    vectors: embeddings.filter((embedding) => embedding.model === model).map(({ vector }) => vector),
  }));
  const most = byModel.reduce((best, next) => (next.vectors.length > best.vectors.length ? next : best));
  const vector = meanVector(most.vectors);
  if (!vector) return null;
  const { model } = most;
  const bits = signBits(vector);
  await database().$executeRaw`
    INSERT INTO case_embedding (case_id, model, vector, bits) VALUES (${caseId}::uuid, ${model}, ${vector}::real[], ${bits}::bit(512))
    ON CONFLICT (case_id) DO UPDATE SET model = excluded.model, vector = excluded.vector, bits = excluded.bits`;
  return { model, vector, bits };
}
