import type { CaseStatus, DecisionOutcome } from '@/generated/prisma/enums';
import { findCaseType } from '@/server/case-types/registry';
import { ensureConflictsKnown, isImpartial } from '@/server/conflicts/access';
import { addDays } from '@/server/platform/calendar-days';
import { database, Prisma } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import type { Actor } from '@/server/platform/trpc';
import { type CasesInput, NO_DAY } from '../schema';

type Row = {
  id: string;
  at: Date;
  reference: string;
  title: string;
  isErased: boolean;
  caseType: string;
  status: CaseStatus;
  dueAt: Date | null;
  answerBy: string | null;
  outcome: DecisionOutcome | null;
  officerName: string | null;
};

type Source = {
  rows: string;
  is: string;
  /** What a row is told apart by. */
  id: string;
  /** What the list is ordered by: an index leads along it. */
  at: string;
  order: 'ASC' | 'DESC';
  officer: string | null;
  isDecision: boolean;
};

const DECISIONS = 'decision d JOIN "case" c ON c.id = d.case_id';
const ofCase = { rows: '"case" c', id: 'c.id', officer: null, isDecision: false } as const;
const ofDecision = { rows: DECISIONS, id: 'd.id', officer: 'd.officer_id', isDecision: true, order: 'DESC' } as const;

const SOURCES: Record<CasesInput['of'] | 'waiting-since', Source> = {
  received: { ...ofCase, is: 'c.submitted_at IS NOT NULL', at: 'c.submitted_at', order: 'DESC' },
  decided: { ...ofDecision, is: 'd.undone_at IS NULL', at: 'd.decided_at' },
  undone: { ...ofDecision, is: 'd.undone_at IS NOT NULL', at: 'd.undone_at' },
  waiting: { ...ofCase, is: "c.status = 'awaiting_officer_review'", at: 'c.due_at', order: 'ASC' },
  'waiting-since': { ...ofCase, is: "c.status = 'awaiting_officer_review'", at: 'c.awaiting_since', order: 'ASC' },
  held: {
    rows: 'review r JOIN "case" c ON c.id = r.case_id',
    is: 'r.ended_at IS NULL AND r.lease_ends_at > now()',
    id: 'r.id',
    at: 'r.claimed_at',
    order: 'DESC',
    officer: 'r.officer_id',
    isDecision: false,
  },
  with_claimant: {
    ...ofCase,
    is: "c.status = 'awaiting_claimant' AND c.asked_at IS NOT NULL",
    at: `coalesce(c.answer_by, DATE '${NO_DAY}')`,
    order: 'ASC',
  },
};

/** The cases behind a figure, a page at a time. One that may be the reader's own is counted, and not shown. */
export async function listCases({ actor, input }: { actor: Actor; input: CasesInput }) {
  await ensureConflictsKnown(actor);
  const isSince = input.of === 'waiting' && Boolean(input.from || input.to);
  const source = SOURCES[isSince ? 'waiting-since' : input.of];
  const { rows: tables, id, at, order, officer } = source;
  const { limit } = input;
  const raw = Prisma.raw;
  const rows = await database().$queryRaw<Row[]>`
    SELECT ${raw(id)} AS id, ${raw(at)}::timestamptz AS at, c.reference, c.title, c.erased_at IS NOT NULL AS "isErased", c.case_type AS "caseType", c.status::text AS status,
           c.due_at AS "dueAt", to_char(c.answer_by, 'YYYY-MM-DD') AS "answerBy",
           ${source.isDecision ? raw('d.outcome::text') : raw('NULL')} AS outcome,
           ${officer ? raw(`(SELECT name FROM "user" WHERE id = ${officer})`) : raw('NULL')} AS "officerName"
    FROM ${raw(tables)} WHERE ${raw(source.is)} AND ${Prisma.join(conditionsOf({ source, input, actor }), ' AND ')}
    ORDER BY ${raw(`${at} ${order}, ${id} ${order}`)} LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ caseType, dueAt, isErased, ...row }) => ({
      ...row,
      title: isErased ? 'Papers erased' : row.title,
      caseType: { key: caseType, name: findCaseType(caseType)?.name ?? caseType },
      dueOn: row.status === 'awaiting_officer_review' && dueAt ? office().dayOf(dueAt) : null,
    })),
    nextCursor: rows.length > limit && last ? { at: last.at, id: last.id } : null,
  };
}

export type ListedCase = Awaited<ReturnType<typeof listCases>>['items'][number];

type Asking = { source: Source; input: CasesInput; actor: Actor };

function conditionsOf({ source, input, actor }: Asking): Prisma.Sql[] {
  const { caseType, officerId, outcomes, cursor } = input;
  const [at, id] = [Prisma.raw(source.at), Prisma.raw(source.id)];
  const isAfter = Prisma.raw(source.order === 'ASC' ? '>' : '<');
  // The claimant's day to answer by is a day of the calendar, all else are moments.
  const isDay = input.of === 'with_claimant';
  const due = isDay ? at : Prisma.raw('c.due_at');
  return [
    isImpartial(actor.userId),
    Prisma.sql`c.claimant_id <> ${actor.userId}::uuid`,
    ...(caseType ? [Prisma.sql`c.case_type = ${caseType}`] : []),
    ...(officerId && source.officer ? [Prisma.sql`${Prisma.raw(source.officer)} = ${officerId}::uuid`] : []),
    ...(outcomes && source.isDecision ? [Prisma.sql`d.outcome::text = ANY(${outcomes}::text[])`] : []),
    ...between({ value: isDay ? Prisma.raw('c.asked_at') : at, from: input.from, to: input.to, isDay: false }),
    ...between({ value: due, from: input.dueFrom, to: input.dueTo, isDay }),
    ...(cursor
      ? [
          Prisma.sql`(${at}, ${id}) ${isAfter} (${cursor.at}${isDay ? Prisma.sql`::date` : Prisma.empty}, ${cursor.id}::uuid)`,
        ]
      : []),
  ];
}

type Between = { value: Prisma.Sql; from?: string | null | undefined; to?: string | null | undefined; isDay: boolean };

function between({ value, from, to, isDay }: Between): Prisma.Sql[] {
  const { startOf } = office();
  const start = (day: string) => (isDay ? Prisma.sql`${day}::date` : Prisma.sql`${startOf(day)}`);
  return [
    ...(from ? [Prisma.sql`${value} >= ${start(from)}`] : []),
    ...(to ? [Prisma.sql`${value} < ${start(addDays(to, 1))}`] : []),
  ];
}
