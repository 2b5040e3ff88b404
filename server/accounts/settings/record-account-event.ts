import type { Transaction } from '@/server/platform/database';
import type { AccountAction } from '../schema';

type NewEvent = {
  userId: string;
  action: AccountAction;
  /** Ids and counts; never a name, an address or a password. */
  data?: Record<string, string | number>;
};

/** Writes down what a person did to their own account, in the transaction that does it. Gives the event's id. */
export async function recordAccountEvent(tx: Transaction, { userId, action, data }: NewEvent): Promise<string> {
  const { id } = await tx.accountEvent.create({ data: { userId, action, data: data ?? {} }, select: { id: true } });
  return id;
}
