import { Prisma } from '@/server/platform/database';
import type { ListPosition } from '../schema';
import type { Order } from './choose-order';

export type Fixed = { column: Prisma.Sql; value: Prisma.Sql };

type Range = {
  /** The columns in front of the index, each with its one value. */
  fixed: readonly Fixed[];
  order: Order;
  /** What the order's value stays below. */
  below?: Prisma.Sql | null;
  after?: ListPosition | null | undefined;
};

/**
 * A range of the one index that has it in its order, as bounds on the index's columns and not as `case_type = …`: that would leave
 * Postgres the choice to read another index past every case that does not fit, which it takes for cheap and which is the whole queue
 * where nothing fits.
 */
export function describeRange({ fixed, order, below, after }: Range) {
  const columns = fixed.map(({ column }) => column);
  const values = fixed.map(({ value }) => value);
  const compare = (sign: Prisma.Sql, more: Prisma.Sql[] = [], than: Prisma.Sql[] = []) =>
    Prisma.sql`(${Prisma.join([...columns, ...more])}) ${sign} (${Prisma.join([...values, ...than])})`;
  const whole = (sign: Prisma.Sql) => (fixed.length > 0 ? [compare(sign)] : []);
  const { isDescending } = order;
  const place = [order.value, Prisma.sql`c.id`];
  const start = after
    ? compare(isDescending ? Prisma.sql`<` : Prisma.sql`>`, place, [
        Prisma.sql`${after.at}::${order.cast}`,
        Prisma.sql`${after.id}::uuid`,
      ])
    : beginning();
  /** Of moments that go up the whole place is named, so that no other index fits as well. */
  function beginning(): Prisma.Sql | null {
    if (isDescending || order.isText) return null;
    return compare(Prisma.sql`>`, place, [Prisma.sql`'-infinity'::${order.cast}`, Prisma.sql`${LOWEST_ID}::uuid`]);
  }
  const limit = below ? compare(Prisma.sql`<`, [order.value], [below]) : null;
  const direction = isDescending ? Prisma.sql` DESC` : Prisma.empty;
  return {
    // From behind, what a page before showed was below the limit already.
    where: isDescending
      ? [...listOf(start ?? limit, whole(Prisma.sql`<=`)), ...whole(Prisma.sql`>=`)]
      : [...listOf(start, whole(Prisma.sql`>=`)), ...listOf(limit, whole(Prisma.sql`<=`))],
    order: Prisma.join([...columns, order.value, Prisma.sql`c.id`].map((column) => Prisma.sql`${column}${direction}`)),
  };
}

const LOWEST_ID = '00000000-0000-0000-0000-000000000000';

const listOf = (bound: Prisma.Sql | null, otherwise: Prisma.Sql[]) => (bound ? [bound] : otherwise);
