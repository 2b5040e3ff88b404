import { recordEvent } from '@/server/audit/service';
import type { PaperPart } from '@/server/facts/contract';
import type { Transaction } from '@/server/platform/database';
import type { DraftContent, DraftResult, EvidenceState } from '@/server/providers/ai/contract';
import type { CheckedFact, CheckedFinding } from '../quotes/check-citations';
import type { SimilarDecidedCase } from '../similar/find-similar-cases';
import { DRAFT_TRANSITIONS } from '../state';
import type { DraftScores } from './score-draft';

export type PreparedDraft = Omit<DraftResult, 'content'> & {
  engine: string;
  content: DraftContent;
  /** The case type's checklist against what was found. */
  evidence: EvidenceState[];
  findings: CheckedFinding[];
  facts: CheckedFact[];
  parts: PaperPart[];
  /** How many facts of the model's were left out, as their quotes don't yield their values. */
  droppedFacts: number;
  /** Field key → value that letters may repeat. */
  fields: Record<string, string>;
  scores: DraftScores;
  similar: SimilarDecidedCase[];
  durationMs: number;
};

type StoreRequest = { caseId: string; key: string; prepared: PreparedDraft };

/** Stores a draft with its findings, facts and citations, and supersedes the one before. */
export async function storeDraft(tx: Transaction, { caseId, key, prepared }: StoreRequest): Promise<void> {
  const { content, scores, usage } = prepared;
  await supersedeDrafts(tx, { caseId });
  const draft = await tx.draft.create({
    data: {
      caseId,
      inputKey: key,
      engine: prepared.engine,
      model: prepared.model,
      promptVersion: prepared.promptVersion,
      opinion: content.opinion,
      opinionReason: content.opinionReason,
      summary: content.summary,
      evidence: prepared.evidence,
      missingEvidence: prepared.evidence.filter(({ required, found }) => required && !found).length,
      notes: content.notes,
      // No drafter writes letters: each decision has its own, composed of what was decided.
      letter: '',
      letterFor: 'approved',
      fields: prepared.fields,
      confidence: scores.confidence.value,
      confidenceReason: scores.confidence.reason,
      completeness: scores.completeness.value,
      completenessReason: scores.completeness.reason,
      legibility: scores.legibility.value,
      legibilityReason: scores.legibility.reason,
      inputTokens: usage?.inputTokens ?? 0,
      outputTokens: usage?.outputTokens ?? 0,
      costMicros: usage?.costMicros ?? 0,
      costCurrency: usage?.currency ?? null,
      durationMs: prepared.durationMs,
      parts: prepared.parts,
      droppedFacts: prepared.droppedFacts,
      similar: {
        createMany: {
          data: prepared.similar.map(({ caseId, similarity, model }, position) => ({
            caseId,
            similarity,
            model,
            position,
          })),
        },
      },
    },
    select: { id: true },
  });
  await storeFindings(tx, { draftId: draft.id, findings: prepared.findings });
  await storeFacts(tx, { draftId: draft.id, facts: prepared.facts });
  await recordEvent(tx, {
    caseId,
    actorId: null,
    action: 'draft_created',
    data: { draftId: draft.id, engine: prepared.engine },
  });
}

/** Call it with the case's row locked. */
export async function supersedeDrafts(tx: Transaction, { caseId }: { caseId: string }): Promise<void> {
  await tx.draft.updateMany({
    where: { caseId, status: { in: [...DRAFT_TRANSITIONS.supersede.from] } },
    data: { status: DRAFT_TRANSITIONS.supersede.to },
  });
}

/** A draft of the same contents that a later one had superseded is current again, as when that one's document is gone. */
export async function restoreDraft(
  tx: Transaction,
  { caseId, draftId }: { caseId: string; draftId: string },
): Promise<void> {
  await supersedeDrafts(tx, { caseId });
  const { from, to } = DRAFT_TRANSITIONS.restore;
  await tx.draft.updateMany({ where: { id: draftId, status: { in: [...from] } }, data: { status: to } });
}

async function storeFindings(
  tx: Transaction,
  { draftId, findings }: { draftId: string; findings: CheckedFinding[] },
): Promise<void> {
  const rows = await tx.finding.createManyAndReturn({
    data: findings.map(({ key, statement, supported }, position) => ({ draftId, position, key, statement, supported })),
    select: { id: true, position: true },
  });
  const idAt = new Map(rows.map(({ id, position }) => [position, id]));
  const citations = findings.flatMap((finding, index) => {
    const findingId = idAt.get(index);
    if (!findingId) throw new Error('a stored finding has no id');
    return finding.citations.map((citation, position) => ({ findingId, position, ...citation }));
  });
  await tx.citation.createMany({ data: citations });
}

async function storeFacts(
  tx: Transaction,
  { draftId, facts }: { draftId: string; facts: CheckedFact[] },
): Promise<void> {
  await tx.fact.createMany({
    data: facts.map(({ source, ...fact }, position) => ({ draftId, position, ...source, ...fact })),
  });
}
