import type { Case } from '@/generated/prisma/client';
import type { Paper } from '@/server/facts/contract';
import { database, type Transaction } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import type { Usage } from '@/server/providers/ai/contract';
import { asksModel } from '@/server/providers/ai/is-model';
import { findUsedUp, type Spent, type Whose } from './limits';

/** Any number will do, as long as nobody else in this database uses it. */
const SPENDING_LOCK = 1_960_240_617;
/** Of prose; other writing has fewer, so that an estimate is rather too low than one that stops an honest case. */
const LETTERS_A_TOKEN = 4;

type Owner = Pick<Case, 'id' | 'claimantId'>;
type Allowance = { useId?: string; usedUp?: undefined } | { useId?: undefined; usedUp: Whose };

/**
 * Enters what a draft is likely to take, before a model is asked, so that many at once, failures and lost answers count. Gives whose allowance
 * is used up instead, where one is. Nothing is entered where no draft is paid for.
 */
export async function takeAllowance({ found, papers }: { found: Owner; papers: readonly Paper[] }): Promise<Allowance> {
  if (!asksModel()) return {};
  const letters = papers.reduce((sum, { pages }) => sum + pages.reduce((all, { text }) => all + text.length, 0), 0);
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${SPENDING_LOCK})::text`;
    const usedUp = findUsedUp(await readSpent(tx, found));
    if (usedUp) return { usedUp };
    const { id: useId } = await tx.aiUse.create({
      data: { caseId: found.id, claimantId: found.claimantId, tokens: Math.ceil(letters / LETTERS_A_TOKEN) },
      select: { id: true },
    });
    return { useId };
  });
}

/** What it took in the end. */
export async function settleUse({ useId, usage }: { useId: string | undefined; usage: Usage }): Promise<void> {
  if (useId === undefined || usage === null) return;
  const { inputTokens, outputTokens, costMicros } = usage;
  await database().aiUse.updateMany({
    where: { id: useId },
    data: { tokens: inputTokens + outputTokens, costMicros },
  });
}

/** Whose allowance keeps a draft of the case from being asked for now; null where none does. */
export const findStop = async (found: Owner): Promise<Whose | null> => findUsedUp(await readSpent(database(), found));

/** From when on today's uses count: the office's midnight, or the last time that a supervisor allowed the budget once more. */
export async function countsSince(tx: Transaction): Promise<Date> {
  const days = office();
  const midnight = days.startOf(days.dayOf(new Date()));
  const lifted = await tx.operationEvent.findFirst({
    where: { action: 'ai_budget_lifted', createdAt: { gte: midnight } },
    orderBy: { id: 'desc' },
    select: { createdAt: true },
  });
  return lifted?.createdAt ?? midnight;
}

async function readSpent(tx: Transaction, { id, claimantId }: Owner): Promise<Spent> {
  const since = await countsSince(tx);
  const [row] = await tx.$queryRaw<Spent[]>`
    SELECT coalesce(sum(tokens) FILTER (WHERE case_id = ${id}::uuid), 0)::float8 AS "caseTokens",
      coalesce(sum(tokens) FILTER (WHERE claimant_id = ${claimantId}::uuid), 0)::float8 AS "claimantTokens",
      coalesce(sum(tokens), 0)::float8 AS "dayTokens", coalesce(sum(cost_micros), 0)::float8 AS "dayMicros"
    FROM ai_use WHERE created_at >= ${since}`;
  if (!row) throw new Error('summing gave no row');
  return row;
}
