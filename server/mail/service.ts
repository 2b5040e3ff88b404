import type { MailKind } from '@/generated/prisma/enums';
import type { Transaction } from '@/server/platform/database';
import { env } from '@/server/platform/env';

type NewMail = {
  kind: MailKind;
  recipientId: string;
  caseId?: string;
  /** What it is sent for. Another mail for the same cause is none. */
  cause: string;
  /** A path that only the reader of this mail may have, and how long it is good for. */
  secret?: { path: string; expiresAt: Date };
};

/** Owes somebody a mail, in the transaction of its cause. A worker finds the row within seconds of the commit. */
export async function writeMail(tx: Transaction, { kind, recipientId, caseId, cause, secret }: NewMail): Promise<void> {
  if (env().MAIL === 'off') return;
  await tx.mail.createMany({
    data: {
      kind,
      recipientId,
      caseId: caseId ?? null,
      cause,
      secretPath: secret?.path ?? null,
      expiresAt: secret?.expiresAt ?? null,
    },
    skipDuplicates: true,
  });
}
