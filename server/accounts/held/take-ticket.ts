import { database } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import { lockPerson } from '../lock';
import { recordAccountEvent } from '../settings/record-account-event';

const TICKET_MS = 2 * 60_000;

/** Uses up the permission that `prepareDownload` gave. Throws `not_found` for one that is over, used, or somebody else's. */
export async function takeTicket({ actor: { userId }, ticket }: { actor: Actor; ticket: string }): Promise<void> {
  await database().$transaction(async (tx) => {
    await lockPerson(tx, { userId });
    const given = await tx.accountEvent.findFirst({
      where: { id: ticket, userId, action: 'data_asked_for', createdAt: { gt: new Date(Date.now() - TICKET_MS) } },
      select: { id: true },
    });
    const used = await tx.accountEvent.findFirst({
      where: { userId, action: 'data_downloaded', data: { path: ['ticket'], equals: ticket } },
      select: { id: true },
    });
    if (!given || used)
      throw new AppError('not_found', 'This download is over. Ask for another one on the page of your account.');
    await recordAccountEvent(tx, { userId, action: 'data_downloaded', data: { ticket } });
  });
}
