import { letterFrameSchema } from '@/server/letters/schema';
import { letterPdfUrl } from '@/server/letters/view';
import { database, type Prisma } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import type { Actor } from '@/server/platform/trpc';
import { type DecidedAward, decidedAwardSchema } from '@/server/rules/award/award-schema';

/** A case is asked about twice or three times; one with more requests than this is read from its timeline. */
const DECISIONS_SHOWN = 10;

/** What an officer decided, on which draft. */
const decidedSelect = {
  id: true,
  outcome: true,
  reasons: true,
  note: true,
  requestedEvidence: true,
  respondBy: true,
  draftId: true,
  officerId: true,
  award: true,
  reconsideredBecause: true,
  overrides: { orderBy: { ruleKey: 'asc' }, select: { ruleKey: true, outcome: true, statement: true, reason: true } },
} as const satisfies Prisma.DecisionSelect;

const decisionSelect = {
  ...decidedSelect,
  isInPart: true,
  reconsidered: true,
  decidedAt: true,
  sendAt: true,
  checkUntil: true,
  check: { select: { state: true } },
  sentAt: true,
  answer: true,
  answeredAt: true,
  officer: { select: { name: true } },
  letter: { select: { body: true, frame: true, pdfKey: true } },
} as const satisfies Prisma.DecisionSelect;

/** The decisions that stand, newest first: to the claimant those that were sent, without what is for colleagues. */
export async function readDecisions({
  caseId,
  staff,
  withLetters,
}: {
  caseId: string;
  staff: boolean;
  withLetters: boolean;
}) {
  const rows = await database().decision.findMany({
    where: { caseId, undoneAt: null, ...(staff ? {} : { sentAt: { not: null } }) },
    orderBy: { id: 'desc' },
    take: DECISIONS_SHOWN,
    select: decisionSelect,
  });
  return rows.map(
    ({
      note,
      reconsidered,
      reconsideredBecause,
      draftId,
      officerId,
      officer,
      sendAt,
      checkUntil,
      check,
      letter: kept,
      award,
      overrides,
      ...row
    }) => {
      const letter = withLetters ? kept : null;
      return {
        ...row,
        /** The office's days, as letters have them. */
        decidedOn: office().dayOf(row.decidedAt),
        sentOn: row.sentAt && office().dayOf(row.sentAt),
        answeredOn: row.answeredAt && office().dayOf(row.answeredAt),
        letter: letter?.body ?? null,
        /** What stands around the letter's words, as it was sent; null for an old letter, which is its words alone. */
        letterFrame: letterFrameSchema.nullable().parse(letter?.frame ?? null),
        /** Where the letter is as a PDF; null while there is none. */
        letterPdfUrl: letter?.pdfKey && row.sentAt ? letterPdfUrl(row.id) : null,
        award: staff ? readAward(award) : tellAward(readAward(award)),
        forStaff: staff
          ? {
              draftId,
              officerId,
              officerName: officer.name,
              /** How long it can still be undone, by the server's clock; null once it was sent. */
              undoLeft: row.sentAt || !sendAt ? null : { leftMs: Math.max(0, sendAt.getTime() - Date.now()) },
              /** Drawn for a check, which its letter waits for: until when, and whether a colleague found it wrong. Null where none waits. */
              check: row.sentAt || !checkUntil ? null : { until: checkUntil, isWrong: check?.state === 'differs' },
              /** What blocked the approval, and why it was given all the same. */
              overrides,
              /** Of another look: whether the first decision stands, and why. */
              reconsidered: reconsidered && { result: reconsidered, because: reconsideredBecause ?? '' },
            }
          : null,
        // An officer's note is for colleagues; the claimant reads the letter.
        note: staff ? note : null,
      };
    },
  );
}

type ReadDecision = Awaited<ReturnType<typeof readDecisions>>[number];

/** A decision with what it is to the person who asks. */
export function showDecision({ actor, decision }: { actor: Actor; decision: ReadDecision }) {
  if (!decision.forStaff) return { ...decision, forStaff: null };
  const { officerId, ...forStaff } = decision.forStaff;
  const mine = officerId === actor.userId;
  return { ...decision, forStaff: { ...forStaff, mine, mayUndo: mine || actor.role === 'supervisor' } };
}

/** The last decision on a case, where it was undone, with whose it was. */
export async function findUndone({ caseId }: { caseId: string }) {
  const last = await database().decision.findFirst({
    where: { caseId },
    orderBy: { id: 'desc' },
    select: { ...decidedSelect, undoneAt: true },
  });
  if (!last?.undoneAt) return null;
  const { officerId, undoneAt: _, award, ...undone } = last;
  return { officerId, decision: { ...undone, award: readAward(award) } };
}

const readAward = (award: unknown): DecidedAward | null => decidedAwardSchema.nullable().parse(award);

/** An award in the words that its claimant reads. */
const tellAward = (award: DecidedAward | null): DecidedAward | null =>
  award && {
    ...award,
    lines: award.lines.map(({ told, ...line }) => ({ ...line, ...told, citations: [] })),
  };

export type DecisionView = ReturnType<typeof showDecision>;
