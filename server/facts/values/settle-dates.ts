import { type DateOrder, type DateReadings, takeOrder } from '@/server/facts/values/date-readings';

/**
 * Settles day and month by the paper's other dates: where those that leave no doubt all put the day first, so do the
 * others. Without such a date, or where they contradict one another, the ambiguous stay ambiguous. `evidence` holds
 * further dates of the same paper; an `order` that is known goes before both.
 */
export function settleDates<Found extends DateReadings>(input: {
  dates: readonly Found[];
  evidence?: readonly DateReadings[];
  order?: DateOrder;
}): Found[] {
  const shown = new Set([...input.dates, ...(input.evidence ?? [])].flatMap(({ order }) => order ?? []));
  const [first, contrary] = [...shown];
  const order = input.order ?? (contrary === undefined ? first : undefined);
  return order ? input.dates.map((date) => takeOrder(date, order)) : [...input.dates];
}
