import type { Prisma } from '@/generated/prisma/client';
import type { QualityErrorKind } from '@/generated/prisma/enums';
import { closesCase, takes } from '@/server/cases/outcomes';
import { type Plan, planSchema } from '@/server/quality/schema';
import type { History, PastOfficer } from './make-history';
import { createRandom, type Random } from './random';

/** By which the history's decisions were drawn. */
export const PAST_PLAN: Plan = planSchema.parse({ base: 8, unchanged: 40, hours: 24 });

export type PastChecks = {
  checks: Prisma.QualityCheckCreateManyInput[];
  errors: Prisma.QualityErrorCreateManyInput[];
  events: Prisma.AuditEventCreateManyInput[];
};

const HOUR_MS = 3_600_000;

/** How many of the approvals nobody changed. */
const UNCHANGED_SHARE = 0.2;
/** How many of the decisions that were taken back were so because a check had found them wrong. */
const WRONG_SHARE = 0.4;

const FOUND: [QualityErrorKind, number | null, string][] = [
  ['amount', 8_500, 'The excess was taken off twice.'],
  ['amount', 4_200, 'The second invoice was left out of the sum.'],
  ['fact', null, 'The date of the loss is the date of the letter.'],
  ['rule', null, 'The time to claim runs from the notice, and not from the loss.'],
  ['letter', null, 'The letter names another invoice than the one that is paid.'],
  ['reason', null, 'The reason does not fit what the papers say.'],
];

type Making = { history: History; officers: PastOfficer[]; planId: string };

/** Which decisions of the history were checked, and what was found. The same each time. */
export function makeChecks({ history, officers, planId }: Making): PastChecks {
  const random = createRandom(20_261_131);
  const made: PastChecks = { checks: [], errors: [], events: [] };
  for (const decision of history.decisions) {
    if (!closesCase(decision.outcome)) continue;
    const isUnchanged = takes(decision.outcome) === 'award' && random.next() < UNCHANGED_SHARE;
    const share = isUnchanged ? PAST_PLAN.unchanged : PAST_PLAN.base;
    if (random.next() >= (decision.undoneAt ? WRONG_SHARE : share / 100)) continue;
    const checkers = officers.filter(({ id }) => id !== decision.officerId);
    addCheck({ made, random, decision, planId, share, isUnchanged, checkers });
  }
  return made;
}

type Adding = {
  made: PastChecks;
  random: Random;
  decision: History['decisions'][number];
  planId: string;
  share: number;
  isUnchanged: boolean;
  checkers: PastOfficer[];
};

function addCheck({ made, random, decision, planId, share, isUnchanged, checkers }: Adding): void {
  const { id: decisionId = '', caseId, officerId } = decision;
  const drawnAt = new Date(decision.decidedAt ?? 0);
  const { undoneAt } = decision;
  const isWrong = Boolean(undoneAt);
  const checkedAt = undoneAt ? new Date(undoneAt) : new Date(drawnAt.getTime() + (0.5 + 5 * random.next()) * HOUR_MS);
  const checker = random.pick(checkers);
  const state = isWrong ? ('undone' as const) : ('agreed' as const);
  const [kind, harmMinor, words] = random.pick(FOUND);
  made.checks.push({
    decisionId,
    caseId,
    officerId,
    planId,
    probability: share / 100,
    drawnFor: isUnchanged ? 'nothing changed' : 'every decision',
    drawnAt,
    waitsUntil: new Date(drawnAt.getTime() + PAST_PLAN.hours * HOUR_MS),
    state,
    checkerId: checker.id,
    checkedAt,
    ...(isWrong ? { settlerId: officerId, settledAt: checkedAt, settledBecause: 'I overlooked it.' } : {}),
  });
  if (isWrong) made.errors.push({ decisionId, position: 0, kind, harmMinor, words });
  const kinds = isWrong ? [kind] : [];
  made.events.push({
    caseId,
    actorId: null,
    action: 'check_drawn',
    data: { decisionId, probability: share / 100 },
    createdAt: drawnAt,
  });
  made.events.push({
    caseId,
    actorId: checker.id,
    action: 'check_made',
    data: { decisionId, state: isWrong ? 'differs' : state, kinds },
    createdAt: checkedAt,
  });
}
