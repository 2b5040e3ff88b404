import { MOST_LOOKED_AT } from '@/server/queue/schema';

/** References of the rows that a person can see now, from elements that carry `data-reference`. */
export function findRowsInSight(list: HTMLElement | null): string[] {
  if (!list) return [];
  const inSight: string[] = [];
  for (const row of list.querySelectorAll<HTMLElement>('[data-reference]')) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom < 0) continue;
    if (top > window.innerHeight || inSight.length === MOST_LOOKED_AT) break;
    if (row.dataset.reference) inSight.push(row.dataset.reference);
  }
  return inSight;
}
