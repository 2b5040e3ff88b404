import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { readSpending } from '@/server/spending/view';
import { recordOperation } from './record-operation';

/** What was asked of the model so far today counts no more, for anybody. The sweep then has the drafts made that wait. */
export async function liftBudget({ actor }: { actor: Actor }) {
  const spent = await readSpending();
  await recordOperation(database(), { actor, action: 'ai_budget_lifted', data: { tokens: spent?.tokens ?? 0 } });
  return readSpending();
}
