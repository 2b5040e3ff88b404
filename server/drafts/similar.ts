import { database } from '@/server/platform/database';
import type { Precedent } from '@/server/providers/ai/contract';
import { meanVector, signBits } from '@/server/providers/ai/vectors';

const SHOWN = 5;
/** Sign bits pick these many, exact cosine ranks them; more as the table grows would cost little. */
const CANDIDATES = 200;
/** Below this the words have little in common and a "similar case" would mislead. */
const LEAST_SIMILARITY = 0.35;

export type SimilarDecidedCase = Precedent & { caseId: string };

/** Stores the case's own vector and gives the decided cases of its type that resemble it most. */
export async function findSimilarCases({
  caseId,
  caseType,
  model,
}: {
  caseId: string;
  caseType: string;
  model: string;
}): Promise<SimilarDecidedCase[]> {
  const embeddings = await database().documentEmbedding.findMany({
    where: { document: { caseId }, model },
    select: { vector: true },
  });
  const vector = meanVector(embeddings.map((embedding) => embedding.vector));
  if (!vector) return [];
  const bits = signBits(vector);
  await database().$executeRaw`
    INSERT INTO case_embedding (case_id, model, vector, bits) VALUES (${caseId}::uuid, ${model}, ${vector}::real[], ${bits}::bit(512))
    ON CONFLICT (case_id) DO UPDATE SET model = excluded.model, vector = excluded.vector, bits = excluded.bits`;
  const rows = await database().$queryRaw<
    {
      case_id: string;
      reference: string;
      status: 'approved' | 'rejected';
      similarity: number;
      summary: string | null;
    }[]
  >`
    SELECT similar_case.case_id, c.reference, c.status::text AS status, similar_case.similarity, d.summary
    FROM find_similar_cases(${vector}::real[], ${bits}::bit(512), ${model}, ${caseType}, ${caseId}::uuid, ${CANDIDATES}, ${SHOWN}) AS similar_case
    JOIN "case" c ON c.id = similar_case.case_id
    LEFT JOIN LATERAL (SELECT summary FROM draft WHERE draft.case_id = c.id ORDER BY draft.id DESC LIMIT 1) d ON true
    ORDER BY similar_case.similarity DESC`;
  return rows
    .filter((row) => row.similarity >= LEAST_SIMILARITY)
    .map((row) => ({
      caseId: row.case_id,
      reference: row.reference,
      outcome: row.status,
      similarity: row.similarity,
      summary: row.summary ?? '',
    }));
}
