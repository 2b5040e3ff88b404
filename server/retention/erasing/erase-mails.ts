import { database } from '@/server/platform/database';
import { removeOutboxFiles } from '@/server/providers/mail/outbox-files';
import { keepErasure } from '../lease';
import type { Step } from './contract';

/** What was mailed about the case, with the files of an outbox. A mail at a mail server is not ours any more. */
export async function eraseMails({ lease }: Step): Promise<void> {
  const mails = await database().mail.findMany({ where: { caseId: lease.caseId }, select: { id: true } });
  for (const { id: mailId } of mails) await removeOutboxFiles({ mailId });
  await database().$transaction(async (tx) => {
    await keepErasure(tx, lease);
    await tx.mail.deleteMany({ where: { id: { in: mails.map(({ id }) => id) } } });
  });
}
