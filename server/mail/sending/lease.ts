import { randomUUID } from 'node:crypto';
import { recordEvent } from '@/server/audit/service';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { failPoint } from '@/server/platform/fail-point';
import { writeReturnToken } from '../bounces/write-return-address';
import type { MailFailure } from '../schema';

/** Renewed every third of it, so that a slow mail server keeps its mail and a dead worker's mail is found within a minute. */
const MAIL_LEASE_MS = 30_000;

const leaseEnds = () => new Date(Date.now() + MAIL_LEASE_MS);

export type MailLease = { mailId: string; token: string };

/**
 * Takes a waiting mail for one attempt of a job. `done`: nothing is owed. `busy`: another job has it. The same job takes it again at
 * once: the queue gives a job to a second worker only when the first is gone, or has been out of touch for longer than its lock. Should
 * that one come back, its lease is void, and it sends nothing.
 */
export async function takeMail({ mailId, jobId }: { mailId: string; jobId: string }) {
  const token = randomUUID();
  const found = await database().mail.findUnique({
    where: { id: mailId },
    select: { state: true, messageId: true, returnToken: true },
  });
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
      leaseEnds: leaseEnds(),
      attempts: { increment: 1 },
      messageId: found.messageId ?? writeMessageId(mailId),
      returnToken: found.returnToken ?? (env().MAIL_BOUNCE_ADDRESS === undefined ? null : writeReturnToken()),
    },
  });
  if (count !== 1) return 'busy' as const;
  const mail = await database().mail.findUniqueOrThrow({
    where: { id: mailId },
    select: {
      kind: true,
      messageId: true,
      returnToken: true,
      toAddress: true,
      secretPath: true,
      expiresAt: true,
      recipient: { select: { email: true, language: true, role: true } },
      case: { select: { reference: true } },
    },
  });
  return { mail, lease: { mailId, token } satisfies MailLease };
}

const writeMessageId = (mailId: string) => `<${mailId}@${env().MAIL_FROM.address.split('@')[1]}>`;

export type TakenMail = Exclude<Awaited<ReturnType<typeof takeMail>>, string>;

/** Whether the mail is still this attempt's; it is then for as long as a fresh lease lasts. */
export async function keepMail({ mailId, token }: MailLease): Promise<boolean> {
  const { count } = await database().mail.updateMany({
    where: { id: mailId, state: 'waiting', lease: token },
    data: { leaseEnds: leaseEnds() },
  });
  return count === 1;
}

/** By their tokens, the leases that this process renews, each with the job it is for. */
const renewed = new Map<string, { jobId: string; renew: () => Promise<void> }>();

type Renewing = { lease: MailLease; jobId: string; onLost: () => void; onError: (error: unknown) => void };

/** Keeps the lease alive; `onLost` is called once when another attempt has the mail. Stop it with the function it gives. */
export function renewMail({ lease, jobId, onLost, onError }: Renewing): () => void {
  const stop = () => {
    clearInterval(timer);
    renewed.delete(lease.token);
  };
  const renew = async () => {
    try {
      // Stopped meanwhile: it was settled, or given back.
      if ((await keepMail(lease)) || !renewed.has(lease.token)) return;
      stop();
      onLost();
    } catch (error) {
      onError(error);
    }
  };
  const timer = setInterval(renew, MAIL_LEASE_MS / 3);
  renewed.set(lease.token, { jobId, renew });
  return stop;
}

/** Renews a job's leases now, for whoever has reason to think that another worker took the job over. */
export async function renewMailsOf(jobId: string): Promise<void> {
  await Promise.all([...renewed.values()].filter((one) => one.jobId === jobId).map(({ renew }) => renew()));
}

/** Gives the mail back for the next attempt. */
export async function releaseMail({ mailId, token }: MailLease): Promise<void> {
  await database().mail.updateMany({ where: { id: mailId, lease: token }, data: FREE });
}

const FREE = { lease: null, leaseJob: null, leaseEnds: null };

export async function settleSent({ mailId, token }: MailLease): Promise<void> {
  await failPoint('mail-sent', mailId);
  await settle({ mailId, where: { lease: token }, data: { state: 'sent', sentAt: new Date() }, action: 'mail_sent' });
  await failPoint('mail-settled', mailId);
}

/** Given up for good: staff see it on the page of jobs, and where it is about a case in the case's record. */
export async function settleFailed({ mailId, token, code }: MailLease & { code: MailFailure }): Promise<void> {
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
