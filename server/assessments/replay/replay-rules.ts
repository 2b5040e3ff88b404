import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import { findCaseType } from '@/server/case-types/registry';
import { type PaperPart, paperPartSchema } from '@/server/facts/contract';
import { holdFacts } from '@/server/facts/hold-facts';
import { parseFact, readFactWordsOfMany } from '@/server/facts/judged';
import { database } from '@/server/platform/database';
import { findReuseOfMany } from '@/server/reuse/service';
import { assessmentOf, judgeDraft } from '../service';
import {
  type ChangedRule,
  isOtherwise,
  type KeptResult,
  listChangedRules,
  type RulesResult,
  readKeptResult,
  toRulesResult,
} from './compare-results';

/** Cases that are read at once: some ten thousand facts. */
const BATCH = 250;

export type ReplayedCase = {
  reference: string;
  caseType: string;
  decidedAt: Date;
  kept: KeptResult;
  today: RulesResult;
  changedRules: ChangedRule[];
  isOtherwise: boolean;
};

/** `unjudged`: decisions of cases without kept facts, or of a type that is none any more. */
export type ReplayedBatch = { cases: ReplayedCase[]; unjudged: number };

type ToReplay = { since: Date; caseType?: string; batch?: number };

/**
 * Today's rules over the approved and rejected cases since a moment, from the facts that each was decided on and the words of officers on
 * them, oldest first. The same few questions for each batch, however many cases are in it. Changes nothing.
 */
export async function* replayRules({ batch = BATCH, ...request }: ToReplay): AsyncGenerator<ReplayedBatch> {
  let after: Pick<DecisionRow, 'id' | 'decidedAt'> | null = null;
  for (;;) {
    const decisions: DecisionRow[] = await readDecisions({ ...request, batch, after });
    if (decisions.length === 0) return;
    yield await replayBatch(decisions);
    after = decisions.at(-1) ?? null;
  }
}

type DecisionRow = {
  id: string;
  caseId: string;
  draftId: string | null;
  decidedAt: Date;
  reference: string;
  caseType: string;
  /** All columns of the decision, as they are called in the database. */
  row: unknown;
};

const readDecisions = ({
  since,
  caseType,
  batch,
  after,
}: {
  since: Date;
  caseType?: string;
  batch: number;
  after: Pick<DecisionRow, 'id' | 'decidedAt'> | null;
}): Promise<DecisionRow[]> =>
  database().$queryRaw<DecisionRow[]>`
    SELECT d.id, d.case_id AS "caseId", d.draft_id AS "draftId", d.decided_at AS "decidedAt", c.reference,
      c.case_type AS "caseType", to_jsonb(d) AS row
    FROM decision d JOIN "case" c ON c.id = d.case_id
    WHERE d.undone_at IS NULL AND d.outcome IN ('approved', 'rejected') AND d.decided_at >= ${since}
      AND ${after ? Prisma.sql`(d.decided_at, d.id) > (${after.decidedAt}, ${after.id}::uuid)` : Prisma.sql`true`}
      AND ${caseType === undefined ? Prisma.sql`true` : Prisma.sql`c.case_type = ${caseType}`}
    ORDER BY d.decided_at, d.id LIMIT ${batch}`;

async function replayBatch(decisions: DecisionRow[]): Promise<ReplayedBatch> {
  const drafts = await readDrafts(decisions);
  const known = decisions.flatMap((decision) => {
    const draft = drafts.get(decision.draftId ?? '');
    const caseType = findCaseType(decision.caseType);
    return draft && caseType ? [{ decision, draft, caseType, parts: partsOf(draft) }] : [];
  });
  const words = await readFactWordsOfMany(database(), { caseIds: known.map(({ decision }) => decision.caseId) });
  // A paper that was used again after the decision is no change of the rules.
  const before = new Map(decisions.map(({ caseId, decidedAt }) => [caseId, decidedAt]));
  const reuse = await findReuseOfMany(
    database(),
    known.map(({ decision: { caseId }, parts }) => ({ caseId, parts })),
    { before },
  );
  const cases = known.flatMap(({ decision, draft, caseType, parts }): ReplayedCase[] => {
    const { caseId, reference, decidedAt, row } = decision;
    const { facts } = holdFacts({
      caseType,
      parts,
      drafted: draft.facts.map(parseFact),
      words: words.get(caseId) ?? { judgements: [], added: [] },
    });
    const found = judgeDraft({ draft, facts, caseType: caseType.key, reuse: reuse.get(caseId) ?? [] });
    const { recommendation, ...rest } = assessmentOf(draft, found);
    if (recommendation === null) return [];
    const results = { kept: readKeptResult(row), today: toRulesResult({ recommendation, ...rest }) };
    return [
      {
        reference,
        caseType: caseType.key,
        decidedAt,
        ...results,
        changedRules: listChangedRules(results),
        isOtherwise: isOtherwise(results),
      },
    ];
  });
  return { cases, unjudged: decisions.length - cases.length };
}

/** By id, those that facts were kept of. */
async function readDrafts(decisions: DecisionRow[]) {
  const drafts = await database().draft.findMany({
    where: {
      id: { in: decisions.flatMap(({ draftId }) => draftId ?? []) },
      parts: { not: Prisma.DbNull },
    },
    select: {
      id: true,
      parts: true,
      opinion: true,
      facts: { orderBy: { position: 'asc' } },
      case: { select: { submittedAt: true, createdAt: true, claimant: { select: { name: true } } } },
    },
  });
  return new Map(drafts.map((draft) => [draft.id, draft]));
}

const partsOf = ({ parts }: { parts: unknown }): PaperPart[] => z.array(paperPartSchema).parse(parts);
