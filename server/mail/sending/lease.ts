import { randomUUID } from 'node:crypto';
import { recordEvent } from '@/server/audit/service';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { failPoint } from '@/server/platform/fail-point';
import type { MailFailure } from '../schema';

/** Longer than one attempt may take (server/providers/mail/smtp.ts), so that it need not be renewed. */
const MAIL_LEASE_MS = 120_000;

type Lease = { mailId: string; token: string };

/**
 * Takes a waiting mail for one attempt of a job. `done`: nothing is owed. `busy`: another job has it. The same job takes it again at
 * once: the queue gives a job to a second worker only when the first is gone.
 */
export async function takeMail({ mailId, jobId }: { mailId: string; jobId: string }) {
  const token = randomUUID();
  const found = await database().mail.findUnique({ where: { id: mailId }, select: { state: true, messageId: true } });
  if (found?.state !== 'waiting') return 'done' as const;
  const { count } = await database().mail.updateMany({
    where: {
      id: mailId,
      state: 'waiting',
      OR: [{ lease: null }, { leaseEnds: { lt: new Date() } }, { leaseJob: jobId }],
    },
    data: {
      lease: token,
      leaseJob: jobId,
      leaseEnds: new Date(Date.now() + MAIL_LEASE_MS),
      attempts: { increment: 1 },
      messageId: found.messageId ?? writeMessageId(mailId),
    },
  });
  if (count !== 1) return 'busy' as const;
  const mail = await database().mail.findUniqueOrThrow({
    where: { id: mailId },
    select: {
      kind: true,
      messageId: true,
      toAddress: true,
      secretPath: true,
      expiresAt: true,
      recipient: { select: { email: true, language: true, role: true } },
      case: { select: { reference: true } },
    },
  });
  return { mail, lease: { mailId, token } satisfies Lease };
}

const writeMessageId = (mailId: string) => `<${mailId}@${env().MAIL_FROM.address.split('@')[1]}>`;

export type TakenMail = Exclude<Awaited<ReturnType<typeof takeMail>>, string>;

/** Gives the mail back for the next attempt. */
export async function releaseMail({ mailId, token }: Lease): Promise<void> {
  await database().mail.updateMany({ where: { id: mailId, lease: token }, data: FREE });
}

const FREE = { lease: null, leaseJob: null, leaseEnds: null };

export async function settleSent({ mailId, token }: Lease): Promise<void> {
  await failPoint('mail-sent', mailId);
  await settle({ mailId, where: { lease: token }, data: { state: 'sent', sentAt: new Date() }, action: 'mail_sent' });
}

/** Given up for good: staff see it on the page of jobs, and where it is about a case in the case's record. */
export async function settleFailed({ mailId, token, code }: Lease & { code: MailFailure }): Promise<void> {
  await settle({ mailId, where: { lease: token }, ...failed(code) });
}

const failed = (code: MailFailure) =>
  ({ data: { state: 'failed', failedAt: new Date(), failureCode: code }, action: 'mail_failed' }) as const;

/** No job is at work on it. */
export const isFree = () => ({ OR: [{ lease: null }, { leaseEnds: { lt: new Date() } }] });

/** The same for a mail whose jobs ended without settling it. False where one was settled, or is at work on it, after all. */
export const writeOffMail = ({ mailId, run }: { mailId: string; run: number }): Promise<boolean> =>
  settle({ mailId, where: { run, ...isFree() }, ...failed('crashed') });

type Settlement = {
  mailId: string;
  where: { lease: string } | ({ run: number } & ReturnType<typeof isFree>);
  data: { state: 'sent'; sentAt: Date } | { state: 'failed'; failedAt: Date; failureCode: MailFailure };
  action: 'mail_sent' | 'mail_failed';
};

function settle({ mailId, where, data, action }: Settlement): Promise<boolean> {
  return database().$transaction(async (tx) => {
    const { count } = await tx.mail.updateMany({
      where: { id: mailId, state: 'waiting', ...where },
      data: { ...data, ...FREE, secretPath: null, toAddress: null },
    });
    if (count !== 1) return false;
    const { caseId, kind } = await tx.mail.findUniqueOrThrow({
      where: { id: mailId },
      select: { caseId: true, kind: true },
    });
    const why = data.state === 'failed' ? { code: data.failureCode } : null;
    if (caseId) await recordEvent(tx, { caseId, actorId: null, action, data: { mailId, kind, ...why } });
    return true;
  });
}
