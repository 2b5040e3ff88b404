import { v7 as uuidv7 } from 'uuid';
import type { Prisma } from '@/generated/prisma/client';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { findDueDate } from '@/server/case-types/due-date';
import { findCaseType } from '@/server/case-types/registry';
import { addDays } from '@/server/platform/calendar-days';
import { writeReference } from '@/server/platform/case-reference';
import { office } from '@/server/platform/office';
import { TITLES } from './people';
import { createRandom, type Random } from './random';

export type PastOfficer = { id: string; minutes: number };
export type History = {
  cases: Prisma.CaseCreateManyInput[];
  reviews: Prisma.ReviewCreateManyInput[];
  decisions: Prisma.DecisionCreateManyInput[];
  events: Prisma.AuditEventCreateManyInput[];
};

type Making = {
  count: number;
  /** Cases that their claimants have just now. */
  asked: number;
  days: number;
  now: Date;
  claimantIds: string[];
  officers: PastOfficer[];
  /** The running number of the first one. */
  firstNumber: number;
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const TYPES = Object.keys(TITLES);

/** Decided cases of a small office that got quicker, with more storm damage in winter. The same each time but for the day it is. */
export function makeHistory({ count, asked, days, now, claimantIds, officers, firstNumber }: Making): History {
  const random = createRandom(20_261_130);
  const history: History = { cases: [], reviews: [], decisions: [], events: [] };
  const workingDays = listWorkingDays({ now, days });
  for (let place = 0; place < count + asked; place += 1) {
    const isAsked = place >= count;
    const share = isAsked ? 1 - 0.06 * random.next() : place / count;
    const day = workingDays[Math.min(workingDays.length - 1, Math.floor(share * workingDays.length))] as string;
    const endedAt = new Date(office().startOf(day).getTime() + (9 + 8 * random.next()) * 60 * MINUTE_MS);
    const waited = random.skewed({ median: 9 - 6 * share, spread: 0.5 });
    const submittedAt = new Date(endedAt.getTime() - waited * DAY_MS);
    const number = firstNumber + place;
    const made = { random, number, submittedAt, endedAt, claimantId: random.pick(claimantIds), officers };
    addCase({ history, ...made, outcome: isAsked ? 'more_information' : chooseOutcome(random) });
  }
  return history;
}

const chooseOutcome = (random: Random): DecisionOutcome => (random.next() < 0.68 ? 'approved' : 'rejected');

function listWorkingDays({ now, days }: { now: Date; days: number }): string[] {
  const today = office().dayOf(now);
  return Array.from({ length: days }, (_, place) => addDays(today, place - days)).filter(office().isWorkingDay);
}

function chooseType({ random, at }: { random: Random; at: Date }): string {
  const isWinter = [10, 11, 0, 1].includes(at.getUTCMonth());
  return random.next() < (isWinter ? 0.5 : 0.2) ? (TYPES[0] as string) : random.pick(TYPES.slice(1));
}

type Adding = {
  history: History;
  random: Random;
  number: number;
  submittedAt: Date;
  endedAt: Date;
  claimantId: string;
  officers: PastOfficer[];
  outcome: DecisionOutcome;
};

function addCase({ history, random, number, submittedAt, endedAt, claimantId, officers, outcome }: Adding): void {
  const caseId = uuidv7({ msecs: submittedAt.getTime() });
  const caseType = chooseType({ random, at: submittedAt });
  const awaitingSince = new Date(submittedAt.getTime() + 3 * MINUTE_MS);
  const isAsked = outcome === 'more_information';
  const answerBy = new Date(addDays(office().dayOf(endedAt), 21));
  history.cases.push({
    id: caseId,
    reference: writeReference({ number: BigInt(number), at: submittedAt, days: office() }),
    caseType,
    title: random.pick(TITLES[caseType] ?? ['A claim']),
    claimantId,
    status: isAsked ? 'awaiting_claimant' : outcome,
    submittedAt,
    resubmittedAt: submittedAt,
    awaitingSince,
    dueAt: findDueDate({ caseType, from: awaitingSince }),
    createdAt: submittedAt,
    updatedAt: endedAt,
    ...(isAsked ? { askedAt: endedAt, answerBy } : { decidedAt: endedAt }),
  });
  history.events.push({ caseId, actorId: claimantId, action: 'case_submitted', createdAt: submittedAt });
  const officer = random.pick(officers);
  const deciding = { history, random, caseId, caseType, officer };
  // Some were sent back before, and some decisions were taken back at once.
  const halfWay = new Date(submittedAt.getTime() + (endedAt.getTime() - submittedAt.getTime()) / 2);
  if (!isAsked && random.next() < 0.14) addDecision({ ...deciding, outcome: 'more_information', at: halfWay });
  if (random.next() < 0.03)
    addDecision({ ...deciding, outcome, at: new Date(endedAt.getTime() - 2 * MINUTE_MS), isUndone: true });
  addDecision({ ...deciding, outcome, at: endedAt });
}

type Deciding = {
  history: History;
  random: Random;
  caseId: string;
  caseType: string;
  officer: PastOfficer;
  outcome: DecisionOutcome;
  at: Date;
  isUndone?: boolean;
};

function addDecision({ history, random, caseId, caseType, officer, outcome, at, isUndone = false }: Deciding): void {
  const claimedAt = new Date(at.getTime() - random.skewed({ median: officer.minutes, spread: 0.6 }) * MINUTE_MS);
  const [reviewId, decisionId] = [uuidv7({ msecs: claimedAt.getTime() }), uuidv7({ msecs: at.getTime() })];
  const ended = { leaseEndsAt: at, endedAt: at, endReason: 'decided' };
  history.reviews.push({ id: reviewId, caseId, officerId: officer.id, claimedAt, ...ended });
  const reasons = outcome === 'rejected' ? (findCaseType(caseType)?.rejectionReasons ?? []).slice(0, 1) : [];
  history.decisions.push({
    id: decisionId,
    caseId,
    officerId: officer.id,
    reviewId,
    outcome,
    reasons: reasons.map(({ key }) => key),
    requestedEvidence: [],
    note: outcome === 'more_information' ? 'Please send the invoice that belongs to your claim.' : null,
    decidedAt: at,
    sentAt: isUndone ? null : at,
    ...(isUndone ? { undoneAt: new Date(at.getTime() + MINUTE_MS), undoneById: officer.id } : {}),
  });
  const data = { decisionId, outcome, reasons: reasons.map(({ key }) => key) };
  history.events.push({ caseId, actorId: officer.id, action: 'case_decided', data, createdAt: at });
  const after = new Date(at.getTime() + MINUTE_MS);
  if (isUndone)
    history.events.push({
      caseId,
      actorId: officer.id,
      action: 'decision_undone',
      data: { decisionId, outcome },
      createdAt: after,
    });
  else history.events.push({ caseId, actorId: null, action: 'decision_sent', data: { decisionId }, createdAt: after });
}
