import type { Language } from '@/generated/prisma/enums';
import { recordEvent } from '@/server/audit/service';
import { findVisibleCase } from '@/server/cases/access';
import { lockCase } from '@/server/cases/lock';
import { enqueueCommitted, handToReaders, openCase } from '@/server/cases/service';
import { noteFirstDecision } from '@/server/conflicts/service';
import { database, type Transaction } from '@/server/platform/database';
import { type AppError, refuse } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { keepGrounds } from './asking/keep-grounds';
import { takeDocuments } from './asking/take-documents';
import type { SendInput } from './schema';
import type { Chance } from './state';
import { findChance, findReasons } from './view';

const REFUSALS: Record<Exclude<Chance['kind'], 'open'>, () => AppError> = {
  none: () =>
    refuse('conflict', 'no_decision_to_ask', 'There is no decision in this case that can be looked at again.'),
  over: () =>
    refuse(
      'conflict',
      'ask_again_over',
      'The time to ask for another look is over. Contact us if there was a good reason why you could not ask in time.',
    ),
  asked: () => refuse('conflict', 'already_asked_again', 'You have asked for another look at this decision already.'),
};

/**
 * Opens the case in which a claimant asks for another look at a decision. Nothing is asked yet: the case is open, and takes new evidence.
 * Beginning again gives the same case. Throws `conflict` where there is nothing to look at, or the time is over.
 */
export async function beginReconsideration({ actor, reference }: { actor: Actor; reference: string }) {
  const first = await findVisibleCase({ actor, reference });
  return database().$transaction(async (tx) => {
    await lockCase(tx, { caseId: first.id });
    const chance = await findChance(tx, { found: first });
    if (chance.kind !== 'open') throw REFUSALS[chance.kind]();
    if (chance.reference) return { reference: chance.reference };
    const { language } = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { language: true } });
    const opened = await openCase(tx, {
      actor,
      caseType: first.caseType,
      title: `${TITLES[language]}: ${first.title}`.slice(0, TITLE_LENGTH),
      reconsiderationOfId: first.id,
    });
    return { reference: opened.reference };
  });
}

const TITLES: Record<Language, string> = { en: 'Another look', es: 'Revisión' };
const TITLE_LENGTH = 120;

/**
 * Asks for another look: keeps what is wrong with which reason, takes the first case's documents along, keeps everybody from the case who
 * took part in the first decision, and hands the case over as any other. Throws `conflict` where the time is over, or this was done.
 */
export async function sendReconsideration({ actor, input }: { actor: Actor; input: SendInput }) {
  const { reference, grounds } = input;
  const found = await findVisibleCase({ actor, reference });
  if (found.reconsiderationOfId === null)
    throw refuse('conflict', 'no_decision_to_ask', 'This case asks for no other look.');
  const firstCaseId = found.reconsiderationOfId;
  const documentId = await database().$transaction(async (tx) => {
    const now = new Date();
    // The first case, and then its own, as in beginning.
    await lockCase(tx, { caseId: firstCaseId });
    await lockCase(tx, { caseId: found.id });
    const first = await tx.case.findUniqueOrThrow({ where: { id: firstCaseId } });
    const chance = await findChance(tx, { found: first, now });
    if (chance.kind !== 'open') throw REFUSALS[chance.kind]();
    // By their keys, which are the same in every language: in English they are read without the rules, while both cases are locked.
    const reasons = await findReasons(tx, { found: first, locale: 'en' });
    await keepGrounds(tx, { caseId: found.id, reasons, grounds });
    await takeDocuments(tx, { fromCaseId: first.id, toCaseId: found.id });
    const newest = await handToReaders(tx, { actor, found, now });
    await noteFirstDecision(tx, { caseId: found.id, firstCaseId: first.id });
    await noteAsked(tx, { actor, first, own: found });
    return newest;
  });
  await enqueueCommitted(documentId);
  await publishCaseChanged({ caseId: found.id, queueChanged: true });
  await publishCaseChanged({ caseId: firstCaseId });
  return { reference };
}

type Named = { id: string; reference: string };

async function noteAsked(tx: Transaction, { actor, first, own }: { actor: Actor; first: Named; own: Named }) {
  const actorId = actor.userId;
  const asked = {
    caseId: first.id,
    actorId,
    action: 'reconsideration_asked',
    data: { reference: own.reference },
  } as const;
  const begun = {
    caseId: own.id,
    actorId,
    action: 'reconsideration_begun',
    data: { reference: first.reference },
  } as const;
  await recordEvent(tx, asked);
  await recordEvent(tx, begun);
}

/** Puts on the first case's record what came of the other look. Call it in the transaction that sends the decision. */
export async function noteResultSent(tx: Transaction, { decisionId }: { decisionId: string }): Promise<void> {
  const { reconsidered, case: own } = await tx.decision.findUniqueOrThrow({
    where: { id: decisionId },
    select: { reconsidered: true, case: { select: { reference: true, reconsiderationOfId: true } } },
  });
  if (!reconsidered || !own.reconsiderationOfId) return;
  await recordEvent(tx, {
    caseId: own.reconsiderationOfId,
    actorId: null,
    action: 'reconsideration_sent',
    data: { reference: own.reference, result: reconsidered },
  });
}
