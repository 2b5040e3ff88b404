import { Prisma } from '@/server/platform/database';
import type { ListPosition, QueueFilter } from '../schema';

/** What a list is ordered by, and in which direction; the id breaks ties in the same one. */
export type Order = {
  by: 'due' | 'submitted' | 'claimant' | 'answer' | 'decided';
  /** As its indexes have it. */
  value: Prisma.Sql;
  /** As a statement is to give it. */
  at: Prisma.Sql;
  /** As a position's `at` is written into a statement. */
  cast: Prisma.Sql;
  isText: boolean;
  isDescending: boolean;
};

const moment = (value: Prisma.Sql) => ({ value, at: value, cast: Prisma.sql`timestamptz`, isText: false });
const CLAIMANT = Prisma.sql`coalesce(c.claimant_sort, '')`;
const ANSWER = Prisma.sql`coalesce(c.answer_by, DATE '9999-12-31')`;

const ORDERS = {
  due: moment(Prisma.sql`c.due_at`),
  submitted: moment(Prisma.sql`coalesce(c.submitted_at, c.created_at)`),
  claimant: { value: CLAIMANT, at: CLAIMANT, cast: Prisma.sql`text`, isText: true },
  answer: { value: ANSWER, at: Prisma.sql`${ANSWER}::timestamptz`, cast: Prisma.sql`date`, isText: false },
  decided: moment(Prisma.sql`d.decided_at`),
} as const;

const DATES = { waiting: 'due', mine: 'due', asked: 'answer', done: 'decided' } as const;

/** A list without the column that is asked for stands in its own order. */
export function chooseOrder({ view, sort }: Pick<QueueFilter, 'view' | 'sort'>): Order {
  const isOfWaiting = view === 'waiting' || view === 'mine';
  const column = sort?.replace('-', '');
  const by = isOfWaiting && (column === 'submitted' || column === 'claimant') ? column : DATES[view];
  const isAsked = column === 'date' || isOfWaiting;
  return { by, ...ORDERS[by], isDescending: sort && isAsked ? sort.startsWith('-') : view === 'done' };
}

/** The order in which cases are given out. */
export const BY_DUE_DATE: Order = chooseOrder({ view: 'waiting' });

export const directionOf = ({ isDescending }: Order) => (isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`);

/** Whether an entry comes after that position. */
export const isBehind = ({ order, after: { at, id } }: { order: Order; after: ListPosition }): Prisma.Sql =>
  Prisma.sql`(${order.value}, ${idOf(order)}) ${order.isDescending ? Prisma.sql`<` : Prisma.sql`>`} (${at}::${order.cast}, ${id}::uuid)`;

/** Of a decision, or of a case. */
export const idOf = ({ by }: Order) => (by === 'decided' ? Prisma.sql`d.id` : Prisma.sql`c.id`);
