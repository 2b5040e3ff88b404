import type { DecisionOutcome } from '@/generated/prisma/enums';
import { recordEvent } from '@/server/audit/service';
import { findCaseType } from '@/server/case-types/registry';
import { findVisibleCase } from '@/server/cases/access';
import { moveCase } from '@/server/cases/service';
import { CASE_TRANSITIONS, type CaseEvent } from '@/server/cases/state';
import { DRAFT_TRANSITIONS } from '@/server/drafts/state';
import { finaliseLetter } from '@/server/letters/service';
import { database } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import type { DecideInput } from './schema';
import { requireHold } from './service';

const EVENTS = { approved: 'approve', rejected: 'reject', more_information: 'ask' } as const satisfies Record<
  DecisionOutcome,
  CaseEvent
>;

/**
 * The officer's decision: moves the case, keeps the decision with its letter, accepts the draft and ends the hold, all
 * or nothing. Of any number of decisions at the same moment one succeeds; the others get `conflict`.
 */
export async function decideCase({ actor, input }: { actor: Actor; input: DecideInput }) {
  const found = await findVisibleCase({ actor, reference: input.reference });
  assertSensible({ caseType: found.caseType, input });
  const event = EVENTS[input.outcome];
  await database().$transaction(async (tx) => {
    const now = new Date();
    // First, because it also locks the case's row.
    await moveCase(tx, {
      caseId: found.id,
      event,
      data: input.outcome === 'more_information' ? {} : { decidedAt: now },
    });
    const hold = await requireHold(tx, { actor, caseId: found.id });
    const draft = await tx.draft.findFirst({
      where: { caseId: found.id, status: 'pending_review' },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
    if (input.draftId !== undefined && input.draftId !== (draft?.id ?? null)) {
      throw new AppError('conflict', 'A newer draft has arrived. Read it before you decide.');
    }
    const decision = await tx.decision.create({
      data: {
        caseId: found.id,
        officerId: actor.userId,
        reviewId: hold.id,
        draftId: draft?.id ?? null,
        outcome: input.outcome,
        reasons: input.reasons,
        note: input.note ?? null,
        requestedEvidence: input.requestedEvidence ?? [],
        respondBy: input.respondBy ? new Date(input.respondBy) : null,
        decidedAt: now,
      },
      select: { id: true },
    });
    // Before the draft changes its status: the letter rests on it.
    const { outcome, reasons, requestedEvidence, respondBy } = input;
    await finaliseLetter(tx, { found, decisionId: decision.id, outcome, reasons, requestedEvidence, respondBy });
    // A case that goes back to the claimant gets a new draft later; only a final decision accepts this one.
    if (draft && input.outcome !== 'more_information') {
      await tx.draft.updateMany({
        where: { id: draft.id, status: { in: [...DRAFT_TRANSITIONS.accept.from] } },
        data: { status: DRAFT_TRANSITIONS.accept.to },
      });
    }
    await tx.review.update({ where: { id: hold.id }, data: { endedAt: now, endReason: 'decided' } });
    await recordEvent(tx, {
      caseId: found.id,
      actorId: actor.userId,
      action: 'case_decided',
      data: { outcome: input.outcome, reasons: input.reasons },
    });
  });
  await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return { reference: input.reference, status: CASE_TRANSITIONS[event].to };
}

/** What the form cannot get wrong and a direct call can. */
function assertSensible({ caseType, input }: { caseType: string; input: DecideInput }): void {
  const known = new Set(findCaseType(caseType)?.evidence.map(({ key }) => key));
  if (input.requestedEvidence?.some((key) => !known.has(key))) {
    throw new AppError('invalid', 'Ask only for evidence that this kind of case knows.');
  }
  // A day that is over everywhere: the officer's own may still be yesterday's date in UTC.
  if (input.respondBy && Date.parse(input.respondBy) < Date.now() - 2 * 24 * 3_600_000) {
    throw new AppError('invalid', 'The day to respond by is over. Choose a later one.');
  }
}
