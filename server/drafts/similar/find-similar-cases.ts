import { z } from 'zod';
import { database } from '@/server/platform/database';
import { evidenceStateSchema, type Precedent } from '@/server/providers/ai/contract';
import { leastSimilarity } from '@/server/providers/ai/likeness';
import { keepCaseVector } from './keep-case-vector';

const SHOWN = 5;
/** Sign bits pick these many, exact cosine ranks them; more as the table grows would cost little. */
const CANDIDATES = 200;

/** `model`: whose vectors say so. */
export type SimilarDecidedCase = Precedent & { caseId: string; claimantId: string; similarity: number; model: string };

/** Stores the case's own vector and gives the decided cases of its type that resemble it most, by vectors of the same model. */
export async function findSimilarCases({
  caseId,
  caseType,
  models,
}: {
  caseId: string;
  caseType: string;
  models: readonly string[];
}): Promise<SimilarDecidedCase[]> {
  const kept = await keepCaseVector({ caseId, models });
  if (!kept) return [];
  const { model, vector, bits } = kept;
  const rows = await database().$queryRaw<
    {
      case_id: string;
      claimant_id: string;
      status: 'approved' | 'rejected';
      similarity: number;
      evidence: unknown;
    }[]
  >`
    SELECT similar_case.case_id, c.claimant_id, c.status::text AS status, similar_case.similarity, d.evidence
    FROM find_similar_cases(${vector}::real[], ${bits}::bit(512), ${model}, ${caseType}, ${caseId}::uuid, ${CANDIDATES}, ${SHOWN}) AS similar_case
    JOIN "case" c ON c.id = similar_case.case_id
    LEFT JOIN LATERAL (SELECT evidence FROM draft WHERE draft.case_id = c.id ORDER BY draft.id DESC LIMIT 1) d ON true
    ORDER BY similar_case.similarity DESC`;
  return rows
    .filter((row) => row.similarity >= leastSimilarity(model))
    .map((row) => ({
      caseId: row.case_id,
      claimantId: row.claimant_id,
      outcome: row.status,
      similarity: row.similarity,
      evidence: z
        .array(evidenceStateSchema)
        .parse(row.evidence ?? [])
        .flatMap(({ key, found }) => (found ? [key] : [])),
      model,
    }));
}

/** What a drafter is told of them: one case a claimant and none of the claimant's own, so that nobody makes the custom by filing often. */
export function choosePrecedents({
  similar,
  claimantId,
}: {
  similar: readonly SimilarDecidedCase[];
  claimantId: string;
}): Precedent[] {
  const told = new Map<string, Precedent>();
  for (const { claimantId: by, outcome, evidence } of similar)
    if (by !== claimantId && !told.has(by)) told.set(by, { outcome, evidence });
  return [...told.values()];
}
