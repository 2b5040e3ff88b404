import { v7 as uuidv7 } from 'uuid';
import type { Case } from '@/generated/prisma/client';
import { readAssessment } from '@/server/assessments/service';
import { findCaseType } from '@/server/case-types/registry';
import { findVisibleCase } from '@/server/cases/access';
import { closesCase, OUTCOMES } from '@/server/cases/outcomes';
import { moveCase } from '@/server/cases/service';
import { CASE_TRANSITIONS } from '@/server/cases/state';
import { DRAFT_TRANSITIONS } from '@/server/drafts/state';
import { assertLetterSeen, finaliseLetter } from '@/server/letters/service';
import { database, type Transaction } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { AppError } from '@/server/platform/errors';
import { failPoint } from '@/server/platform/fail-point';
import { publishCaseChanged } from '@/server/platform/live-events';
import { office } from '@/server/platform/office';
import type { Actor } from '@/server/platform/trpc';
import { drawCheck } from '@/server/quality/service';
import { compareDecisions, type FirstDecision } from '@/server/reconsiderations/state';
import { readFirst } from '@/server/reconsiderations/view';
import { requireOwnReview } from '@/server/reviews/service';
import type { CaseAssessment } from '@/server/rules/contract';
import { outcomeOf } from '@/server/rules/recommendation';
import { countDecided, recordWork } from '@/server/workload/service';
import { assertFactsSeen } from './approval/assert-facts-seen';
import { listBlocks, weighApproval } from './approval/weigh-approval';
import { findGap } from './gaps/find-gap';
import { wordGap } from './gaps/word-gap';
import { type DecideInput, type KeptAssessment, NOTE_STANDS_FOR } from './schema';
import { markSent } from './sending/send-decisions';

/**
 * The officer's decision: moves the case, keeps the decision with its letter, accepts the draft and ends the review, all
 * or nothing. Of any number of decisions at the same moment one succeeds; the others get `conflict`. It is sent, and
 * seen by the claimant, when the time to undo it is over.
 */
export async function decideCase({ actor, input }: { actor: Actor; input: DecideInput }) {
  const found = await findVisibleCase({ actor, reference: input.reference });
  const now = new Date();
  assertSensible({ found, input, now });
  const { event, takes } = OUTCOMES[input.outcome];
  const isClosing = closesCase(input.outcome);
  const decisionId = uuidv7();
  const undoMs = env().DECISION_UNDO_SECONDS * 1_000;
  await database().$transaction(async (tx) => {
    // First, because it also locks the case's row.
    await moveCase(tx, {
      caseId: found.id,
      event,
      actorId: actor.userId,
      set: {
        decisionUnsent: true,
        ...(isClosing
          ? { decidedAt: now }
          : { askedAt: now, answerBy: input.respondBy ? new Date(input.respondBy) : null }),
      },
      data: {
        decisionId,
        outcome: input.outcome,
        reasons: keysAmong({ caseType: found.caseType, reasons: input.reasons }),
        overrides: (input.overrides ?? []).map(({ ruleKey }) => ruleKey),
      },
    });
    const review = await requireOwnReview(tx, { actor, caseId: found.id });
    const draft = await findPendingDraft(tx, found.id);
    if (input.draftId !== undefined && input.draftId !== (draft?.id ?? null)) {
      throw new AppError('conflict', 'A newer draft has arrived. Read it before you decide.');
    }
    if (input.seenLetter) await assertLetterSeen(tx, { caseId: found.id, seen: input.seenLetter });
    const assessed = await readAssessment(tx, { caseId: found.id });
    const assessment = assessed?.assessment ?? null;
    await assertFactsSeen(tx, { caseId: found.id, assessment, input });
    const approval =
      takes === 'award' ? await weighApproval(tx, { found, draftId: draft?.id ?? null, assessment, input }) : null;
    const first = isClosing ? await readFirst(tx, { found }) : null;
    await tx.decision.create({
      data: {
        id: decisionId,
        caseId: found.id,
        officerId: actor.userId,
        reviewId: review.id,
        draftId: draft?.id ?? null,
        outcome: input.outcome,
        reasons: input.reasons,
        note: input.note ?? null,
        requestedEvidence: input.requestedEvidence ?? [],
        respondBy: input.respondBy ? new Date(input.respondBy) : null,
        decidedAt: now,
        sendAt: new Date(now.getTime() + undoMs),
        sentAt: null,
        ...(assessment ? { assessment: keepAssessment(assessment) } : {}),
        ...(approval?.award ? { award: approval.award } : {}),
        isInPart: approval?.isInPart ?? false,
        ...(first ? weighResult({ first, input, totalMinor: approval?.award?.totalMinor ?? null }) : {}),
        overrides: {
          create: (approval?.overridden ?? []).map(({ rule: { key, outcome, statement }, reason }) => ({
            ruleKey: key,
            outcome,
            statement,
            reason,
          })),
        },
      },
      select: { id: true },
    });
    // Before the draft changes its status: the letter rests on it.
    const { outcome, reasons, requestedEvidence, respondBy } = input;
    const letter = { outcome, reasons, requestedEvidence, respondBy, ...(approval ? { award: approval.award } : {}) };
    await finaliseLetter(tx, { found, assessed, decisionId, ...letter });
    // A case that goes back to the claimant gets a new draft later; only a final decision accepts this one.
    if (draft && isClosing) {
      await tx.draft.updateMany({
        where: { id: draft.id, status: { in: [...DRAFT_TRANSITIONS.accept.from] } },
        data: { status: DRAFT_TRANSITIONS.accept.to },
      });
    }
    const { claimedAt } = await tx.review.update({
      where: { id: review.id },
      data: { endedAt: now, endReason: 'decided' },
      select: { claimedAt: true },
    });
    const { caseType, submittedAt } = found;
    await recordWork(tx, [
      countDecided({
        caseType,
        submittedAt,
        officerId: actor.userId,
        outcome,
        closes: isClosing,
        claimedAt,
        decidedAt: now,
      }),
    ]);
    if (isClosing) {
      await drawCheck(tx, {
        decisionId,
        caseId: found.id,
        caseType,
        officerId: actor.userId,
        outcome,
        totalMinor: approval?.award?.totalMinor ?? null,
        isOverridden: (approval?.overridden ?? []).length > 0,
        isDisagreeing: assessment !== null && outcomeOf(assessment.recommendation) !== outcome,
        approvedDraftId: approval && draft ? draft.id : null,
        isAwardChanged: Boolean(approval?.award?.changed),
        now,
      });
    }
    if (undoMs === 0) await markSent(tx, { decisionId, caseId: found.id, now });
  }, PATIENCE);
  await failPoint('decision-committed', found.id);
  await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return {
    reference: input.reference,
    status: CASE_TRANSITIONS[event].to,
    undoUntil: undoMs === 0 ? null : new Date(now.getTime() + undoMs),
  };
}

const findPendingDraft = (tx: Transaction, caseId: string) =>
  tx.draft.findFirst({ where: { caseId, status: 'pending_review' }, orderBy: { id: 'desc' }, select: { id: true } });

/** On a busy system a decision waits for its turn rather than fail: whoever pressed the button has nothing better to do. */
const PATIENCE = { maxWait: 20_000 };

/** What an approval would be refused for now, for the officer to deal with first. */
export async function readApprovalBlocks({ actor, reference }: { actor: Actor; reference: string }) {
  const { id: caseId } = await findVisibleCase({ actor, reference });
  const draft = await findPendingDraft(database(), caseId);
  return listBlocks(database(), { caseId, draftId: draft?.id ?? null });
}

type Weighing = { first: FirstDecision; input: DecideInput; totalMinor: number | null };

/** Of another look: whether the first decision stands, by both outcomes and amounts, and why. */
const weighResult = ({ first, input: { outcome, reconsideredBecause }, totalMinor }: Weighing) => ({
  reconsidered: compareDecisions({ first, second: { outcome, totalMinor } }),
  reconsideredBecause: reconsideredBecause ?? '',
});

/** What later tells how the case would come out under other rules. */
const keepAssessment = ({ recommendation, rules }: CaseAssessment): KeptAssessment => ({
  recommendation,
  rules: rules.map(({ key, outcome, severity, statement }) => ({ key, outcome, severity, statement })),
});

/** The reasons that are the case type's own: an officer's words stand in the decision, and in no event. */
function keysAmong({ caseType, reasons }: { caseType: string; reasons: string[] }): string[] {
  const known = new Set(findCaseType(caseType)?.rejectionReasons.map(({ key }) => key));
  return reasons.filter((reason) => known.has(reason));
}

/** What the form cannot get wrong and a direct call can. */
function assertSensible({ found, input, now }: { found: Case; input: DecideInput; now: Date }): void {
  const known = new Set(findCaseType(found.caseType)?.evidence.map(({ key }) => key));
  if (input.requestedEvidence?.some((key) => !known.has(key))) {
    throw new AppError('invalid', 'Ask only for evidence that this kind of case knows.');
  }
  const gap = findGap({
    proposed: input,
    noteStandsFor: NOTE_STANDS_FOR,
    today: office().dayOf(now),
    isReconsideration: found.reconsiderationOfId !== null,
  });
  if (gap) throw new AppError('invalid', wordGap(gap).call.text);
}

export { takeBack, takenBackSelect } from './sending/take-back';
