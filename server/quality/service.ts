import { randomInt } from 'node:crypto';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { recordEvent } from '@/server/audit/service';
import { takes } from '@/server/cases/outcomes';
import { database, type Transaction } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { NO_PLAN, type Plan, planSchema } from './schema';
import { chooseShare } from './state';

/** The plan in force, with its id; null before a supervisor has made one. */
export async function readPlanInForce(tx: Transaction): Promise<{ id: string; plan: Plan } | null> {
  const row = await tx.samplingPlan.findFirst({ orderBy: { id: 'desc' }, select: { id: true, plan: true } });
  return row && { id: row.id, plan: planSchema.parse(row.plan) };
}

/** From here on decisions are drawn by this plan. Those that wait for a check already wait on. */
export async function changePlan({ actor, plan }: { actor: Actor; plan: Plan }): Promise<void> {
  await database().$transaction(async (tx) => {
    const { id } = await tx.samplingPlan.create({ data: { madeById: actor.userId, plan }, select: { id: true } });
    await tx.auditEvent.create({
      data: { actorId: actor.userId, action: 'sampling_plan_changed', data: { planId: id } },
    });
  });
}

const HOUR_MS = 3_600_000;
/** Of so many equally likely numbers one is drawn: a share of a plan is an exact number of them. */
const LOTS = 1_000_000;

type Deciding = {
  decisionId: string;
  caseId: string;
  caseType: string;
  officerId: string;
  outcome: DecisionOutcome;
  totalMinor: number | null;
  isOverridden: boolean;
  isDisagreeing: boolean;
  /** Where it was approved, on which draft. */
  approvedDraftId: string | null;
  /** The officer pays another sum than the rules work out. */
  isAwardChanged: boolean;
  now: Date;
};

/**
 * Draws whether a decision is checked before its letter goes. Call it in the transaction that decides, after its letter is bound.
 * `draw` gives a whole number from 0 to 999,999.
 */
export async function drawCheck(
  tx: Transaction,
  { decisionId, caseId, approvedDraftId, isAwardChanged, now, ...decision }: Deciding,
  draw: (lots: number) => number = randomInt,
): Promise<void> {
  const { id: planId, plan } = (await readPlanInForce(tx)) ?? { id: null, plan: NO_PLAN };
  if (planId === null) return;
  const isUnchanged =
    takes(decision.outcome) === 'award' &&
    !decision.isOverridden &&
    !isAwardChanged &&
    (await isDraftUnchanged(tx, { caseId, decisionId, draftId: approvedDraftId }));
  const drawn = chooseShare({ plan, decision: { ...decision, isUnchanged } });
  if (!drawn || draw(LOTS) >= drawn.probability * LOTS) return;
  const waitsUntil = new Date(now.getTime() + plan.hours * HOUR_MS);
  await tx.qualityCheck.create({
    data: { decisionId, caseId, officerId: decision.officerId, planId, ...drawn, drawnAt: now, waitsUntil },
    select: { decisionId: true },
  });
  await tx.decision.update({ where: { id: decisionId }, data: { checkUntil: waitsUntil }, select: { id: true } });
  await recordEvent(tx, { caseId, actorId: null, action: 'check_drawn', data: { decisionId, ...drawn } });
}

type OnDraft = { caseId: string; decisionId: string; draftId: string | null };

/** No finding or fact of the draft was corrected, rejected or added to, and the letter went as it was composed. */
async function isDraftUnchanged(tx: Transaction, { caseId, decisionId, draftId }: OnDraft): Promise<boolean> {
  const [{ changed } = { changed: true }] = await tx.$queryRaw<{ changed: boolean }[]>`
    SELECT EXISTS (SELECT FROM letter WHERE decision_id = ${decisionId}::uuid AND revision > 0)
      OR EXISTS (SELECT FROM added_finding WHERE case_id = ${caseId}::uuid)
      OR EXISTS (SELECT FROM added_fact WHERE case_id = ${caseId}::uuid)
      OR EXISTS (SELECT FROM finding f JOIN finding_judgement j ON j.finding_id = f.id
        WHERE f.draft_id = ${draftId}::uuid AND j.verdict IN ('edited', 'rejected'))
      OR EXISTS (SELECT FROM fact f JOIN fact_judgement j ON j.fact_id = f.id
        WHERE f.draft_id = ${draftId}::uuid AND j.verdict IS NOT NULL) AS changed`;
  return !changed;
}

/** The letter goes: a check that nobody made in time says so. Call it in the transaction that sends. */
export async function expireCheck(tx: Transaction, { decisionId, caseId }: { decisionId: string; caseId: string }) {
  const { count } = await tx.qualityCheck.updateMany({
    where: { decisionId, state: 'waiting' },
    data: { state: 'expired' },
  });
  if (count === 1) await recordEvent(tx, { caseId, actorId: null, action: 'check_expired', data: { decisionId } });
}

/** The decision was taken back before anybody checked it. */
export async function withdrawCheck(tx: Transaction, { decisionId }: { decisionId: string }): Promise<void> {
  await tx.qualityCheck.updateMany({ where: { decisionId, state: 'waiting' }, data: { state: 'withdrawn' } });
}
