import type { Case } from '@/generated/prisma/client';
import type { Locale } from '@/messages/locales';
import { readTold } from '@/server/assessments/service';
import { findLastDayToAsk } from '@/server/case-types/last-day-to-ask';
import { findCaseType } from '@/server/case-types/registry';
import { findVisibleCase } from '@/server/cases/access';
import { CLOSING_OUTCOMES } from '@/server/cases/outcomes';
import { database, type Prisma, type Transaction } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import type { Actor } from '@/server/platform/trpc';
import { decidedAwardSchema } from '@/server/rules/award/award-schema';
import { listReasons } from './asking/list-reasons';
import { SOMETHING_ELSE } from './limits';
import { type Chance, type FirstDecision, judgeChance } from './state';

const decidedSelect = {
  draftId: true,
  outcome: true,
  reasons: true,
  award: true,
  isInPart: true,
  decidedAt: true,
  sentAt: true,
  letter: { select: { body: true } },
} as const satisfies Prisma.DecisionSelect;

/** The decision that closed a case, once it was sent; null for none. */
const findClosing = (tx: Transaction, caseId: string) =>
  tx.decision.findFirst({
    where: { caseId, outcome: { in: CLOSING_OUTCOMES }, sentAt: { not: null }, undoneAt: null },
    orderBy: { id: 'desc' },
    select: decidedSelect,
  });

type Asked = { found: Pick<Case, 'id' | 'caseType' | 'reconsiderationOfId'>; now?: Date };

/** Whether the claimant of a case can have its decision looked at again, and until which day. */
export async function findChance(tx: Transaction, { found, now = new Date() }: Asked): Promise<Chance> {
  const caseType = findCaseType(found.caseType);
  const decision = await findClosing(tx, found.id);
  const opened = await tx.case.findFirst({
    where: { reconsiderationOfId: found.id, status: { not: 'withdrawn' } },
    select: { reference: true, submittedAt: true },
  });
  return judgeChance({
    isReconsideration: found.reconsiderationOfId !== null,
    decision:
      caseType && decision?.sentAt
        ? { ...decision, lastDay: findLastDayToAsk({ caseType, sentAt: decision.sentAt }) }
        : null,
    opened: opened && { reference: opened.reference, isSent: opened.submittedAt !== null },
    today: office().dayOf(now),
  });
}

type Reading = { found: Pick<Case, 'id' | 'caseType'>; locale: Locale };

/** The reasons of a case's decision, for its claimant to say which are wrong. */
export async function findReasons(tx: Transaction, { found, locale }: Reading) {
  const decision = await findClosing(tx, found.id);
  return decision ? readReasons(tx, { caseType: found.caseType, decision, locale }) : [];
}

type Decided = { caseType: string; decision: NonNullable<Awaited<ReturnType<typeof findClosing>>>; locale: Locale };

/** As they were decided they are in English: only who reads another language needs what the rules say in it. */
async function readReasons(tx: Transaction, { caseType, decision, locale }: Decided) {
  const { draftId } = decision;
  const told = locale === 'en' ? null : await readTold(tx, { draftId, caseType, locale });
  return listReasons({ caseType, decision, locale, told });
}

/** What the page of a decided case, and the page that asks for another look, have to know. */
export async function readChance({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  // Until it is sent, nothing tells that there is a decision.
  const chance: Chance = found.decidedAt ? await findChance(database(), { found }) : { kind: 'none' };
  return {
    firstReference: reference,
    ...chance,
    reasons: await findReasons(database(), { found, locale: actor.language }),
  };
}

/** What a letter has to know of the first decision; null where this case looks at none. */
export async function readFirst(
  tx: Transaction,
  { found }: { found: Pick<Case, 'reconsiderationOfId'> },
): Promise<FirstDecision | null> {
  if (found.reconsiderationOfId === null) return null;
  const first = await tx.case.findUniqueOrThrow({
    where: { id: found.reconsiderationOfId },
    select: { id: true, reference: true },
  });
  const decision = await findClosing(tx, first.id);
  if (!decision) throw new Error(`case ${first.reference} is looked at again and has no decision`);
  return {
    reference: first.reference,
    outcome: decision.outcome,
    totalMinor: decidedAwardSchema.nullable().parse(decision.award)?.totalMinor ?? null,
    decidedOn: office().dayOf(decision.decidedAt),
  };
}

/** The reconsideration's own side: the first decision, and what its claimant says is wrong. Null for any other case. */
export async function readReconsideration({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  if (found.reconsiderationOfId === null) return null;
  const first = await database().case.findUniqueOrThrow({
    where: { id: found.reconsiderationOfId },
    select: { id: true, reference: true, caseType: true },
  });
  const [decision, grounds] = await Promise.all([
    findClosing(database(), first.id),
    database().reconsiderationGround.findMany({
      where: { caseId: found.id },
      orderBy: { position: 'asc' },
      select: {
        reason: true,
        words: true,
        evidence: {
          orderBy: { documentId: 'asc' },
          select: { document: { select: { id: true, filename: true } } },
        },
      },
    }),
  ]);
  if (!decision) throw new Error(`case ${first.reference} is looked at again and has no decision`);
  const reasons = await readReasons(database(), { caseType: first.caseType, decision, locale: actor.language });
  return {
    first: {
      reference: first.reference,
      decidedOn: office().dayOf(decision.decidedAt),
      outcome: decision.outcome,
      isInPart: decision.isInPart,
      award: decidedAwardSchema.nullable().parse(decision.award),
      reasons: reasons.map(({ key, text }) => ({
        text,
        isDisputed: grounds.some(({ reason }) => reason === key),
      })),
      letter: decision.letter?.body ?? null,
    },
    grounds: grounds.map(({ reason, words, evidence }) => ({
      key: reason,
      /** The reason as the first letter gave it; null for something else. */
      text: reason === SOMETHING_ELSE ? null : (reasons.find(({ key }) => key === reason)?.text ?? reason),
      isEnglish: reasons.find(({ key }) => key === reason)?.isEnglish ?? false,
      words,
      documents: evidence.map(({ document }) => document),
    })),
  };
}

export type ChanceView = Awaited<ReturnType<typeof readChance>>;
export type ReconsiderationView = NonNullable<Awaited<ReturnType<typeof readReconsideration>>>;
