import { z } from 'zod';
import { database } from '@/server/platform/database';
import { evidenceStateSchema, type Precedent } from '@/server/providers/ai/contract';
import { leastSimilarity } from '@/server/providers/ai/likeness';
import { keepCaseVector } from './keep-case-vector';

const SHOWN = 5;
/** Sign bits pick these many, exact cosine ranks them; more as the table grows would cost little. */
const CANDIDATES = 200;

/** `model`: whose vectors say so. */
export type SimilarDecidedCase = {
  caseId: string;
  claimantId: string;
  outcome: Precedent['outcome'];
  similarity: number;
  model: string;
};

type Asked = { caseId: string; claimantId: string; caseType: string; models: readonly string[] };

/**
 * Stores the case's own vector and gives the decided cases of its type that resemble it most, by vectors of the same model; and, of those
 * further down as well, what a drafter is told.
 */
export async function findSimilarCases({
  caseId,
  claimantId,
  caseType,
  models,
}: Asked): Promise<{ similar: SimilarDecidedCase[]; precedents: Precedent[] }> {
  const kept = await keepCaseVector({ caseId, models });
  if (!kept) return { similar: [], precedents: [] };
  const { model, vector, bits } = kept;
  const rows = await database().$queryRaw<Omit<SimilarDecidedCase, 'model'>[]>`
    SELECT found.case_id AS "caseId", c.claimant_id AS "claimantId", c.status::text AS outcome, found.similarity
    FROM find_similar_cases(${vector}::real[], ${bits}::bit(512), ${model}, ${caseType}, ${caseId}::uuid, ${CANDIDATES}, ${CANDIDATES}) AS found
    JOIN "case" c ON c.id = found.case_id
    ORDER BY found.similarity DESC`;
  const alike = rows
    .filter(({ similarity }) => similarity >= leastSimilarity(model))
    .map((row): SimilarDecidedCase => ({ ...row, model }));
  const chosen = choosePrecedents({ similar: alike, claimantId });
  return { similar: alike.slice(0, SHOWN), precedents: await describePrecedents(chosen) };
}

/**
 * One case a claimant and none of the claimant's own, so that nobody makes the custom by filing often. Chosen from all candidates: of
 * the few that are shown, one claimant's may be all.
 */
export function choosePrecedents({
  similar,
  claimantId,
}: {
  similar: readonly SimilarDecidedCase[];
  claimantId: string;
}): SimilarDecidedCase[] {
  const told = new Map<string, SimilarDecidedCase>();
  for (const found of similar)
    if (found.claimantId !== claimantId && !told.has(found.claimantId)) told.set(found.claimantId, found);
  return [...told.values()].slice(0, SHOWN);
}

/** Each with the evidence of its newest draft. */
async function describePrecedents(chosen: readonly SimilarDecidedCase[]): Promise<Precedent[]> {
  if (chosen.length === 0) return [];
  const rows = await database().$queryRaw<{ caseId: string; evidence: unknown }[]>`
    SELECT DISTINCT ON (case_id) case_id AS "caseId", evidence FROM draft
    WHERE case_id = ANY(${chosen.map(({ caseId }) => caseId)}::uuid[]) ORDER BY case_id, id DESC`;
  const evidence = new Map(rows.map((row) => [row.caseId, z.array(evidenceStateSchema).parse(row.evidence ?? [])]));
  return chosen.map(({ caseId, outcome }) => ({
    outcome,
    evidence: (evidence.get(caseId) ?? []).flatMap(({ key, found }) => (found ? [key] : [])),
  }));
}
