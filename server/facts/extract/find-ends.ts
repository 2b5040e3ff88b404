import type { FoundDate } from '@/server/facts/values/find-dates';
import type { FoundPeriod } from '@/server/facts/values/find-periods';

/** The words between the boxes of a period's first and last day. */
const BETWEEN =
  /^[\s␞:;,.|()–—-]*(?:(?:date|day|and|the|on|to|until|till|through|up|end|ends|ending|last|finish|return|returning|back|bis|zum|einschließlich|au|jusqu.au|fino|al|all.|hasta|el|até|ao|do|tot|en|met|t\/m|a|à)[\s␞:;,.|()–—-]*)*$/iu;
/** Signs between two boxes. */
const FAR = 60;

/** Two dates whose boxes are a period's two ends, where nothing but "to" and its like stands between them. */
export function findEnds(flow: string, dates: readonly FoundDate[], periods: readonly FoundPeriod[]): FoundPeriod[] {
  return dates.flatMap((to, at) => {
    const from = dates[at - 1];
    if (!from?.date || !to.date || from.date > to.date || to.start - from.end > FAR) return [];
    const between = flow.slice(from.end, to.start);
    if (!BETWEEN.test(between) || !/[\p{L}–—-]|␞/u.test(between)) return [];
    if (periods.some((period) => period.start < to.end && from.start < period.end)) return [];
    const period = { from: from.date, to: to.date };
    return [{ start: from.start, end: to.end, period, readings: [period] }];
  });
}

/** Whether what stands between the two dates of a quote says that they are a period's ends. */
export const isBetweenEnds = (text: string): boolean => BETWEEN.test(text);
