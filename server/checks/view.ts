import { findCaseType } from '@/server/case-types/registry';
import { ensureConflictsKnown, isImpartialCase } from '@/server/conflicts/access';
import { database, type Prisma } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { findVisibleCheck } from './access';
import type { ChecksInput } from './schema';
import { mayCheck, settlementsOf } from './state';

const rowSelect = {
  decisionId: true,
  state: true,
  drawnFor: true,
  drawnAt: true,
  waitsUntil: true,
  checkedAt: true,
  case: { select: { reference: true, title: true, caseType: true } },
  decision: { select: { outcome: true, isInPart: true, decidedAt: true } },
  officer: { select: { name: true } },
  checker: { select: { name: true } },
  errors: { orderBy: { position: 'asc' }, select: { kind: true, words: true } },
} as const satisfies Prisma.QualityCheckSelect;

/** A page of a list of checks. Those that wait come with the soonest first; one's own with the newest first. */
export async function listChecks({ actor, input }: { actor: Actor; input: ChecksInput }) {
  const { of, cursor, limit } = input;
  const isMine = of === 'mine';
  const after = isMine ? 'lt' : 'gt';
  const at = isMine ? 'drawnAt' : 'waitsUntil';
  const rows = await database().qualityCheck.findMany({
    where: {
      AND: [
        isMine ? { officerId: actor.userId, checkerId: { not: null } } : await whereOthers({ actor, of }),
        cursor
          ? { OR: [{ [at]: { [after]: cursor.at } }, { [at]: cursor.at, decisionId: { [after]: cursor.id } }] }
          : {},
      ],
    },
    orderBy: isMine ? [{ drawnAt: 'desc' }, { decisionId: 'desc' }] : [{ waitsUntil: 'asc' }, { decisionId: 'asc' }],
    take: limit + 1,
    select: rowSelect,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ case: { reference, title, caseType }, decision, officer, checker, ...row }) => ({
      ...row,
      ...decision,
      reference,
      title,
      caseTypeName: findCaseType(caseType)?.name ?? caseType,
      officerName: officer.name,
      checkerName: checker?.name ?? null,
    })),
    nextCursor: rows.length > limit && last ? { at: last[at], id: last.decisionId } : null,
  };
}

/** What others decided, in cases that this person may have. */
async function whereOthers({
  actor,
  of,
}: {
  actor: Actor;
  of: 'waiting' | 'differs';
}): Promise<Prisma.QualityCheckWhereInput> {
  const { caseTypes } = await ensureConflictsKnown(actor);
  const isLimited = actor.role === 'officer' && caseTypes.length > 0;
  return {
    state: of,
    officerId: { not: actor.userId },
    case: { AND: [isImpartialCase(actor.userId), isLimited ? { caseType: { in: caseTypes } } : {}] },
    decision: { sentAt: null, undoneAt: null, sendAt: { lte: new Date() } },
  };
}

/** The check of a decision: what was found, and what this person may do about it. The decision itself stands on the case's page. */
export async function readCheck({ actor, decisionId }: { actor: Actor; decisionId: string }) {
  const check = await findVisibleCheck({ actor, decisionId });
  const { found, state, drawnFor, waitsUntil, checkedAt, settledAt, settledBecause, errors } = check;
  const caseType = findCaseType(found.caseType);
  return {
    decisionId,
    reference: found.reference,
    /** Of harm in money; null for a case type that is no longer known, where no sum can be named. */
    currency: caseType?.currency ?? null,
    officerName: check.officer.name,
    checkerName: check.checker?.name ?? null,
    settlerName: check.settler?.name ?? null,
    state,
    drawnFor,
    waitsUntil,
    checkedAt,
    settledAt,
    settledBecause,
    errors,
    mayCheck: mayCheck(check, actor.userId),
    settlements: settlementsOf(check, actor.userId),
  };
}

export type CheckView = Awaited<ReturnType<typeof readCheck>>;
export type CheckListed = Awaited<ReturnType<typeof listChecks>>['items'][number];
