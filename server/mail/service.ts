import type { MailKind } from '@/generated/prisma/enums';
import type { Transaction } from '@/server/platform/database';
import { env } from '@/server/platform/env';

type NewMail = {
  kind: MailKind;
  recipientId: string;
  /** Where it goes, if not to the recipient's address of the day it is sent. */
  toAddress?: string;
  caseId?: string;
  /** What it is sent for. Another mail for the same cause is none. */
  cause: string;
  /** A path that only the reader of this mail may have, and how long it is good for. */
  secret?: { path: string; expiresAt: Date };
};

/** Owes somebody a mail, in the transaction of its cause. A worker finds the row within seconds of the commit. */
export async function writeMail(tx: Transaction, mail: NewMail): Promise<void> {
  if (env().MAIL === 'off') return;
  const { kind, recipientId, toAddress, caseId, cause, secret } = mail;
  await tx.mail.createMany({
    data: {
      kind,
      recipientId,
      toAddress: toAddress ?? null,
      caseId: caseId ?? null,
      cause,
      secretPath: secret?.path ?? null,
      expiresAt: secret?.expiresAt ?? null,
    },
    skipDuplicates: true,
  });
}

/**
 * What is not sent yet goes to nobody: its recipient's account is being closed. One that is being sent at this moment may arrive. That the
 * account got another address is still told to whoever had the old one: it may be they who did not close the account.
 */
export async function dropWaitingMails(tx: Transaction, { recipientId }: { recipientId: string }): Promise<void> {
  await tx.mail.deleteMany({ where: { recipientId, state: 'waiting', kind: { not: 'address_changed' } } });
}
