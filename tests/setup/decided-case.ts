import { randomUUID } from 'node:crypto';
import type { FactValue } from '@/server/facts/contract';
import { database } from '@/server/platform/database';
import type { CaseToJudge } from '@/server/rules/contract';
import { insertCase } from './cases';
import { insertDocument } from './drafts';
import { makeClaimant, type Person } from './people';

type Decided = {
  made: CaseToJudge;
  officer: Person;
  outcome: 'approved' | 'rejected';
  decidedAt?: Date;
  undoneAt?: Date;
};

/** A case that was decided on the facts of a made one, written straight into the database. All of them stand on one document. */
export async function insertDecidedCase({ made, officer, outcome, decidedAt = new Date(), undoneAt }: Decided) {
  const claimant = await makeClaimant(made.account.name);
  const { id: caseId, reference } = await insertCase({ claimant, status: outcome, caseType: made.caseType.key });
  const submittedAt = new Date(`${made.submittedOn}T09:00:00Z`);
  await database().case.update({ where: { id: caseId }, data: { submittedAt, decidedAt } });
  const documentId = await insertDocument({ caseId, pages: made.parts.map(({ kind }) => `Page of ${kind}.`) });
  const parts = made.parts.map(({ kind, refuses }, index) => ({
    documentId,
    pages: [index + 1],
    kind,
    probability: 1,
    because: [],
    refuses,
  }));
  const draft = await database().draft.create({
    data: {
      caseId,
      inputKey: randomUUID(),
      engine: 'local-extractive',
      model: 'rules',
      promptVersion: '1',
      summary: 'A summary.',
      evidence: [],
      notes: [],
      letter: 'Dear claimant',
      letterFor: outcome,
      fields: {},
      durationMs: 1,
      confidence: 1,
      completeness: 1,
      legibility: 1,
      confidenceReason: '',
      completenessReason: '',
      legibilityReason: '',
      parts,
      facts: {
        create: made.facts.map(({ field, value, display, source, entry }, position) => ({
          position,
          field,
          value,
          display,
          kind: source.kind,
          // As papers of their own have: the receipts of one file are several.
          entry,
          documentId,
          probability: 1,
          origin: 'extractor' as const,
          citations: [citation(documentId, parts.findIndex(({ kind }) => kind === source.kind) + 1, display)],
        })),
      },
    },
    select: { id: true, facts: { select: { id: true, field: true, position: true } } },
  });
  const review = await database().review.create({
    data: { caseId, officerId: officer.actor.userId, leaseEndsAt: decidedAt, endedAt: decidedAt, endReason: 'decided' },
    select: { id: true },
  });
  await database().decision.create({
    data: {
      caseId,
      officerId: officer.actor.userId,
      reviewId: review.id,
      draftId: draft.id,
      outcome,
      decidedAt,
      ...(undoneAt ? { undoneAt } : {}),
    },
  });
  return {
    reference,
    documentId,
    factOf: (field: string) => draft.facts.find((fact) => fact.field === field)?.id ?? '',
  };
}

const citation = (documentId: string, page: number, quote: string) => ({
  documentId,
  page: Math.max(1, page),
  quote: quote.slice(0, 200),
  verified: true,
  match: 'exact',
  start: 0,
  end: Math.min(200, quote.length),
  boxes: [],
  ocrConfidence: 1,
  doubts: [],
});

/** An officer's correction of a fact, as its service writes it. */
export const insertCorrection = (word: { factId: string; officer: Person; value: FactValue; display: string }) =>
  database().factJudgement.create({
    data: {
      factId: word.factId,
      verdict: 'corrected',
      value: word.value,
      display: word.display,
      occurrence: 0,
      reason: 'Misread.',
      officerId: word.officer.actor.userId,
      revision: 1,
    },
  });
