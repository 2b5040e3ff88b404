import { addDays } from '@/server/platform/calendar-days';
import { Prisma } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import { type DUE_FILTERS, type QueueFilter, type QueuePosition, RULES_BANDS } from '../schema';

export const WAITING = Prisma.sql`c.status = 'awaiting_officer_review'`;

/** As the partial indexes have it. */
export const BAND = Prisma.sql`rules_band(c.rules_blocking, c.rules_to_check)`;
export const findBand = (rules: (typeof RULES_BANDS)[number]) => Prisma.sql`${RULES_BANDS.indexOf(rules)}::smallint`;

/** How many days of the office's, the first of which is today: a case that is due "in 3 days" is due within 3 days. */
const DAYS_WITHIN = { overdue: 0, day: 1, 'three-days': 4, week: 8 } as const satisfies Record<
  (typeof DUE_FILTERS)[number],
  number
>;
/** The first moment of the day after. */
export function findDueLimit(due: keyof typeof DAYS_WITHIN): Prisma.Sql {
  const days = office();
  const limit = days.startOf(addDays(days.dayOf(new Date()), DAYS_WITHIN[due]));
  return Prisma.sql`${limit}::timestamptz`;
}

/** Where a walk through the waiting cases begins and ends, and its order. */
export type Range = { where: Prisma.Sql[]; order: Prisma.Sql };

type Asked = {
  /** A case type as SQL; null for all of them. */
  type: Prisma.Sql | null;
  filter: Partial<Pick<QueueFilter, 'rules' | 'due'>>;
  after?: QueuePosition | null | undefined;
};

/**
 * The part of the queue that a filter leaves, as a range of the one index that has it in its order. Written as bounds on the
 * index's columns and not as `case_type = …`: that would leave Postgres the choice to read another index past every case
 * that does not fit, which it takes for cheap and which is the whole queue where nothing fits.
 */
export function describeRange({ type, filter: { rules, due }, after }: Asked): Range {
  const fixed = [
    ...(type ? [{ column: Prisma.sql`c.case_type`, value: type }] : []),
    ...(rules ? [{ column: BAND, value: findBand(rules) }] : []),
  ];
  const columns = fixed.map(({ column }) => column);
  const values = fixed.map(({ value }) => value);
  const order = Prisma.join([...columns, Prisma.sql`c.due_at`, Prisma.sql`c.id`]);
  const start = [
    after ? Prisma.sql`${after.at}::timestamptz` : Prisma.sql`'-infinity'::timestamptz`,
    after ? Prisma.sql`${after.id}::uuid` : Prisma.sql`'00000000-0000-0000-0000-000000000000'::uuid`,
  ];
  const where = [WAITING, Prisma.sql`(${order}) > (${Prisma.join([...values, ...start])})`];
  if (due)
    where.push(
      Prisma.sql`(${Prisma.join([...columns, Prisma.sql`c.due_at`])}) < (${Prisma.join([...values, findDueLimit(due)])})`,
    );
  else if (fixed.length > 0) where.push(Prisma.sql`(${Prisma.join(columns)}) <= (${Prisma.join(values)})`);
  return { where, order };
}

type Walk = {
  types: string[] | null;
  filter: Asked['filter'];
  after?: Asked['after'];
  also?: Prisma.Sql[];
  most: number;
};

/** The waiting cases in their order, as a statement. With case types each has its own range, and they are merged. */
export function walkWaiting({ types, filter, after, also = [], most }: Walk): Prisma.Sql {
  const walk = (type: Prisma.Sql | null) => {
    const { where, order } = describeRange({ type, filter, after });
    return Prisma.sql`
      SELECT c.id, c.id AS "caseId", c.due_at AS at FROM "case" c
      WHERE ${Prisma.join([...where, ...also], ' AND ')} ORDER BY ${order} LIMIT ${most}`;
  };
  if (!types) return walk(null);
  return Prisma.sql`
    SELECT entry.* FROM unnest(${types}::text[]) AS own(case_type)
    CROSS JOIN LATERAL (${walk(Prisma.sql`own.case_type`)}) AS entry
    ORDER BY entry.at, entry.id LIMIT ${most}`;
}
