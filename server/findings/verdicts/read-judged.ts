import type { Transaction } from '@/server/platform/database';
import { identifyFinding } from './identify-finding';

const citationSelect = {
  id: true,
  documentId: true,
  page: true,
  quote: true,
  start: true,
  end: true,
  boxes: true,
  ocrConfidence: true,
} as const;

const comparedSelect = {
  key: true,
  statement: true,
  supported: true,
  citations: { orderBy: { position: 'asc' }, select: { quote: true, verified: true } },
} as const;

/** Everything officers have said about findings of this case, in whichever draft, the newest word of each first. */
export async function readJudgements(tx: Transaction, { caseId }: { caseId: string }) {
  const rows = await tx.findingJudgement.findMany({
    where: { finding: { draft: { caseId } } },
    // The same finding is judged under one running number, over all drafts.
    orderBy: { revision: 'desc' },
    select: {
      findingId: true,
      verdict: true,
      statement: true,
      reason: true,
      judgedAt: true,
      revision: true,
      officer: { select: { id: true, name: true } },
      citations: { orderBy: { position: 'asc' }, select: citationSelect },
      finding: { select: { draftId: true, ...comparedSelect } },
    },
  });
  return rows.map(({ finding, ...judgement }) => ({
    ...judgement,
    draftId: finding.draftId,
    identity: identifyFinding(finding),
  }));
}

export type StoredJudgement = Awaited<ReturnType<typeof readJudgements>>[number];

/** The findings of one draft with the judgement that holds for each: its own, or that of the same finding in another draft. */
export async function readJudgedFindings(tx: Transaction, { caseId, draftId }: { caseId: string; draftId: string }) {
  const findings = await tx.finding.findMany({
    where: { draftId, draft: { caseId } },
    orderBy: { position: 'asc' },
    select: { id: true, ...comparedSelect },
  });
  const judgements = await readJudgements(tx, { caseId });
  return {
    judgements,
    findings: findings.map(({ citations, ...finding }) => {
      const identity = identifyFinding({ ...finding, citations });
      return {
        ...finding,
        identity,
        hasVerified: citations.some(({ verified }) => verified),
        judgement: judgements.find((judgement) => judgement.identity === identity) ?? null,
      };
    }),
  };
}

/** The findings officers made in this case, oldest first. */
export const readAddedFindings = (tx: Transaction, { caseId }: { caseId: string }) =>
  tx.addedFinding.findMany({
    where: { caseId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      statement: true,
      revision: true,
      createdAt: true,
      officer: { select: { id: true, name: true } },
      citations: { orderBy: { position: 'asc' }, select: citationSelect },
    },
  });
