import { addDays } from '@/server/platform/calendar-days';
import { Prisma } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import { type DUE_FILTERS, FACETS, type ListPosition, type QueueFilter, RULES_BANDS } from '../schema';
import { BY_DUE_DATE, directionOf, type Order } from './choose-order';
import { describeRange, type Fixed } from './describe-range';

export const WAITING = Prisma.sql`c.status = 'awaiting_officer_review'`;
export const WITH_CLAIMANT = Prisma.sql`c.status = 'awaiting_claimant'`;

/** As the partial index has them. */
const BAND = Prisma.sql`rules_band(c.rules_blocking, c.rules_to_check)`;
const BITS = Prisma.sql`queue_facets(c.missing_evidence, c.contradictions, c.submitted_at, c.resubmitted_at, c.reconsideration_of_id)`;
const RECONSIDERATION = 2 ** FACETS.length;

/** How many days of the office's, the first of which is today: a case that is due "in 3 days" is due within 3 days. */
const DAYS_WITHIN = { overdue: 0, day: 1, 'three-days': 4, week: 8 } as const satisfies Record<
  (typeof DUE_FILTERS)[number],
  number
>;
type Due = (typeof DUE_FILTERS)[number];

/** The day after the last, and its first moment. */
const dayAfter = (due: Due) => addDays(office().dayOf(new Date()), DAYS_WITHIN[due]);
const findDueLimit = (due: Due): Prisma.Sql => Prisma.sql`${office().startOf(dayAfter(due))}::timestamptz`;

export type Narrowed = Partial<Pick<QueueFilter, 'rules' | 'due' | 'has' | 'kind'>>;

const findBits = ({ has, kind }: Pick<Narrowed, 'has' | 'kind'>): number =>
  (has ?? []).reduce((sum, facet) => sum | (2 ** FACETS.indexOf(facet)), kind ? RECONSIDERATION : 0);

/** Whether something narrows the list that has no range of the plain index. */
const isFaceted = (filter: Narrowed): boolean => Boolean(filter.rules) || findBits(filter) > 0;

/** What a case has to meet, for one that was found by something else. */
export function describeFilter({ view, ...filter }: Narrowed & Pick<QueueFilter, 'view'>): Prisma.Sql[] {
  const { rules, due } = filter;
  const bits = findBits(filter);
  const limit = due && LIMITS[view](due);
  return [
    ...(bits > 0 ? [Prisma.sql`${BITS} & ${bits}::smallint = ${bits}::smallint`] : []),
    ...(rules ? [Prisma.sql`${BAND} = ${RULES_BANDS.indexOf(rules)}::smallint`] : []),
    ...(limit ? [limit] : []),
  ];
}

const isDueBy = (due: Due) => Prisma.sql`c.due_at < ${findDueLimit(due)}`;
/** When a case was due says nothing about one that is decided. */
const LIMITS = {
  waiting: isDueBy,
  mine: isDueBy,
  asked: (due: Due) => Prisma.sql`c.answer_by < ${dayAfter(due)}::date`,
  done: () => null,
} as const;

/** The queue in the order in which cases are given out, of one case type or, for null, of all. */
export function describeQueue({ type }: { type: Prisma.Sql | null }) {
  const fixed = type ? [{ column: Prisma.sql`c.case_type`, value: type }] : [];
  const { where, order } = describeRange({ fixed, order: BY_DUE_DATE });
  return { where: [WAITING, ...where], order };
}

type Walk = {
  types: string[] | null;
  order: Order;
  filter: Narrowed;
  after?: ListPosition | null | undefined;
  also?: Prisma.Sql[];
  most: number;
};

const OWN_TYPE: Fixed = { column: Prisma.sql`c.case_type`, value: Prisma.sql`own.case_type` };

/**
 * The waiting cases in their order, as a statement. With case types each has its own range, and they are merged. By any other order
 * than the due date, the filter is none of the walk's.
 */
export function walkWaiting({ types, order, filter, after, also = [], most }: Walk): Prisma.Sql {
  const isDue = order.by === 'due';
  const below = isDue && filter.due ? findDueLimit(filter.due) : null;
  if (isDue && isFaceted(filter))
    return merge({
      source: listRanges({ types, filter }),
      walk: { fixed: RANGE, order, below, after },
      is: WAITING,
      also,
      most,
    });
  return walkTypes({ is: WAITING, types, order, below, after, also, most });
}

type Typed = Omit<Walk, 'filter'> & { is: Prisma.Sql; below?: Prisma.Sql | null };

/** The cases of a status, all of them or by their types. */
export function walkTypes({ is, types, also = [], most, ...walk }: Typed): Prisma.Sql {
  if (!types) return stretch({ walk: { fixed: [], ...walk }, is, also, most });
  const source = Prisma.sql`unnest(${types}::text[]) AS own(case_type)`;
  return merge({ source, walk: { fixed: [OWN_TYPE], ...walk }, is, also, most });
}

type Stretch = { walk: Parameters<typeof describeRange>[0]; is: Prisma.Sql; also: Prisma.Sql[]; most: number };

function stretch({ walk, is, also, most }: Stretch): Prisma.Sql {
  const { where, order } = describeRange(walk);
  return Prisma.sql`
    SELECT c.id, c.id AS "caseId", ${walk.order.at} AS at FROM "case" c
    WHERE ${Prisma.join([is, ...where, ...also], ' AND ')} ORDER BY ${order} LIMIT ${most}`;
}

function merge({ source, ...one }: Stretch & { source: Prisma.Sql }): Prisma.Sql {
  const direction = directionOf(one.walk.order);
  return Prisma.sql`
    SELECT entry.* FROM ${source} CROSS JOIN LATERAL (${stretch(one)}) AS entry
    ORDER BY entry.at ${direction}, entry.id ${direction} LIMIT ${one.most}`;
}

const RANGE: Fixed[] = [
  OWN_TYPE,
  { column: BAND, value: Prisma.sql`own.band` },
  { column: BITS, value: Prisma.sql`own.bits` },
];

/** Every case type, band and set of facets that a filter leaves: each a range of the index case_waiting_facets. */
function listRanges({ types, filter }: { types: string[] | null; filter: Narrowed }): Prisma.Sql {
  const bits = findBits(filter);
  const sets = Array.from({ length: 2 * RECONSIDERATION }, (_, set) => set).filter((set) => (set & bits) === bits);
  const bands = filter.rules ? [RULES_BANDS.indexOf(filter.rules)] : [...RULES_BANDS.keys()];
  // All types that have cases: a type that is no longer offered may have some still.
  const ofTypes = types
    ? Prisma.sql`unnest(${types}::text[])`
    : Prisma.sql`(SELECT DISTINCT case_type FROM case_counter WHERE status = 'awaiting_officer_review')`;
  return Prisma.sql`(
    SELECT t.case_type, b.band, s.bits FROM ${ofTypes} AS t(case_type)
    CROSS JOIN unnest(${bands}::smallint[]) AS b(band) CROSS JOIN unnest(${sets}::smallint[]) AS s(bits)
  ) AS own`;
}

/** Ids of the waiting cases that a filter leaves, in no order; null where it leaves all of them. */
export function findNarrowed({
  types,
  filter,
  most,
}: Pick<Walk, 'types' | 'filter'> & { most: Prisma.Sql }): Prisma.Sql | null {
  if (!isFaceted(filter) && !filter.due) return null;
  const { where } = describeRange({
    fixed: RANGE,
    order: BY_DUE_DATE,
    below: filter.due ? findDueLimit(filter.due) : null,
  });
  return Prisma.sql`
    SELECT entry.id FROM ${listRanges({ types, filter })}
    CROSS JOIN LATERAL (SELECT c.id FROM "case" c WHERE ${Prisma.join([WAITING, ...where], ' AND ')} LIMIT ${most}) AS entry LIMIT ${most}`;
}
