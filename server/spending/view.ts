import { database } from '@/server/platform/database';
import { asksModel } from '@/server/providers/ai/is-model';
import { readLimits } from './limits';
import { countsSince } from './service';

/** What was asked of the model today, against what may be, and how many cases wait for their draft because of that. Null where nothing is paid. */
export async function readSpending() {
  if (!asksModel()) return null;
  const since = await countsSince(database());
  const [sum, waiting] = await Promise.all([
    database().aiUse.aggregate({ where: { createdAt: { gte: since } }, _sum: { tokens: true, costMicros: true } }),
    database().case.count({ where: { status: 'awaiting_officer_review', draftProblemCode: 'budget_used_up' } }),
  ]);
  const { dayTokens, dayMicros } = readLimits();
  return {
    since,
    tokens: sum._sum.tokens ?? 0,
    costMicros: sum._sum.costMicros ?? 0,
    /** Of the whole office. */
    limit: { tokens: dayTokens, costMicros: dayMicros },
    waiting,
  };
}
