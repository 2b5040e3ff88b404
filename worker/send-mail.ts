import { DelayedError, UnrecoverableError } from 'bullmq';
import { jobContracts, MAIL } from '@/server/jobs/contracts';
import { writeReturnAddress } from '@/server/mail/bounces/write-return-address';
import {
  keepMail,
  releaseMail,
  renewMail,
  settleFailed,
  settleSent,
  type TakenMail,
  takeMail,
} from '@/server/mail/sending/lease';
import { wordMail } from '@/server/mail/sending/words';
import { isDatabaseAway, waitForDatabase } from '@/server/platform/database-away';
import { env } from '@/server/platform/env';
import { failPoint } from '@/server/platform/fail-point';
import { logger } from '@/server/platform/logger';
import { metrics } from '@/server/platform/metrics';
import { mailProvider } from '@/server/providers/mail/mail';
import { ProviderError } from '@/server/providers/provider-error';
import type { JobInHand } from './job-in-hand';

/** How long a job steps aside while another one has its mail. */
const BUSY_MS = 5_000;

/**
 * Sends one mail. Sent and noted as sent are two things that no mail server joins: a worker that dies between them leaves a
 * mail that is sent once more, under the same Message-ID.
 */
export async function sendMail(job: MailJob, token: string | undefined, signal: AbortSignal): Promise<void> {
  const { mailId } = jobContracts[MAIL].payload.parse(job.data);
  const log = logger().child({ jobId: job.id, mailId });
  const taken = await takeMail({ mailId, jobId: job.id ?? '' });
  if (taken === 'done') return log.info('nothing to do');
  if (taken === 'busy') return stepAside({ job, token });
  const lost = new AbortController();
  const stopRenewing = renewMail({
    lease: taken.lease,
    jobId: job.id ?? '',
    onLost: () => lost.abort(),
    onError: (error) => log.warn({ err: error }, 'the lease of a mail could not be renewed'),
  });
  try {
    const expired = taken.mail.expiresAt !== null && taken.mail.expiresAt < new Date();
    if (expired) return await giveUp({ taken, code: 'expired' });
    await failPoint('mail-taken', mailId);
    // This process may have stood still for so long that another one has the mail by now.
    if (!(await keepMail(taken.lease))) return log.warn('another attempt has this mail');
    await deliver({ taken, signal: AbortSignal.any([signal, lost.signal]) });
    await noteSent({ taken, signal });
    log.info({ kind: taken.mail.kind, attempt: job.attemptsMade + 1 }, 'mail sent');
    metrics().jobAttempts.add({ queue: MAIL, outcome: 'done', reason: '' });
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    if (lost.signal.aborted) return log.warn('another attempt has this mail');
    // Stopped by a shutdown: no fault of the mail's, so no attempt is used up.
    if (signal.aborted) return await stepAside({ job, token });
    const { code, permanent } = explain(error);
    const isFinal = permanent || job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
    // Never the error of a mail server, nor the mail: addresses stand in both. A fault of ours is looked for in the log.
    const fault = code === 'internal' ? { err: error } : null;
    log.warn({ code, isFinal, attempt: job.attemptsMade + 1, ...fault }, 'mail not sent');
    metrics().jobAttempts.add({ queue: MAIL, outcome: isFinal ? 'failed' : 'retried', reason: code });
    if (!isFinal) throw error;
    await giveUp({ taken, code });
    throw new UnrecoverableError(code);
  } finally {
    stopRenewing();
    await releaseMail(taken.lease);
  }
}

type MailJob = JobInHand<typeof MAIL>;

async function stepAside({ job, token }: { job: MailJob; token: string | undefined }): Promise<never> {
  await job.moveToDelayed(Date.now() + BUSY_MS, token);
  throw new DelayedError();
}

/** A database that went away meanwhile is waited for: else the mail would go out once more. */
async function noteSent({ taken, signal }: { taken: TakenMail; signal: AbortSignal }): Promise<void> {
  try {
    await settleSent(taken.lease);
  } catch (error) {
    if (!isDatabaseAway(error) || !(await waitForDatabase(signal))) throw error;
    await settleSent(taken.lease);
  }
}

async function deliver({ taken: { mail }, signal }: { taken: TakenMail; signal: AbortSignal }): Promise<void> {
  const { APP_URL, MAIL_BOUNCE_ADDRESS, LETTER_SENDER, LETTER_PHONE, LETTER_EMAIL } = env();
  const provider = mailProvider();
  if (!provider) throw new ProviderError({ code: 'unavailable', message: 'Mail is switched off.' });
  const { subject, text } = wordMail({
    kind: mail.kind,
    // Staff work in English.
    locale: mail.recipient.role === 'claimant' ? mail.recipient.language : 'en',
    appUrl: APP_URL,
    reference: mail.case?.reference ?? null,
    secretPath: mail.secretPath,
    office: { name: LETTER_SENDER, phone: LETTER_PHONE, email: LETTER_EMAIL },
  });
  if (!mail.messageId) throw new Error('a taken mail has no Message-ID');
  const { messageId, returnToken } = mail;
  const returnTo =
    MAIL_BOUNCE_ADDRESS === undefined || returnToken === null
      ? null
      : writeReturnAddress({ address: MAIL_BOUNCE_ADDRESS, token: returnToken });
  await provider.send({ messageId, to: mail.toAddress ?? mail.recipient.email, subject, text, returnTo }, { signal });
}

const giveUp = ({ taken, code }: { taken: TakenMail; code: Parameters<typeof settleFailed>[0]['code'] }) =>
  settleFailed({ ...taken.lease, code });

type Explained = { code: 'refused' | 'unavailable' | 'timed_out' | 'bad_key' | 'internal'; permanent: boolean };

/** Our name or password being refused is the operator's to mend: mails wait for it as they do for a server that is away. */
function explain(error: unknown): Explained {
  if (!(error instanceof ProviderError)) return { code: 'internal', permanent: false };
  if (error.code === 'refused') return { code: 'refused', permanent: true };
  if (error.code === 'timed_out' || error.code === 'bad_key') return { code: error.code, permanent: false };
  return { code: 'unavailable', permanent: false };
}
