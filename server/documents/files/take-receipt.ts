import { database } from '@/server/platform/database';

/** A notification older than this is refused by its own time, so that nobody need remember it for longer. */
export const NOTIFICATION_GOOD_FOR_MS = 30 * 60_000;

/** Remembers a notification by its signature; false when it was taken before. */
export async function takeReceipt({ signature }: { signature: string }): Promise<boolean> {
  const { count } = await database().webhookReceipt.createMany({ data: [{ signature }], skipDuplicates: true });
  return count === 1;
}

/** For one that could not be dealt with: the sender may send it again. */
export async function giveReceiptBack({ signature }: { signature: string }): Promise<void> {
  await database().webhookReceipt.deleteMany({ where: { signature } });
}

/** Twice the time, because the sender's clock may be ahead of ours. */
export async function forgetOldReceipts(): Promise<void> {
  const before = new Date(Date.now() - 2 * NOTIFICATION_GOOD_FOR_MS);
  await database().webhookReceipt.deleteMany({ where: { receivedAt: { lt: before } } });
}
