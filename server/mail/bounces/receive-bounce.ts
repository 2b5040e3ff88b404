import { createHash, timingSafeEqual } from 'node:crypto';
import { recordEvent } from '@/server/audit/service';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { AppError } from '@/server/platform/errors';
import { logger } from '@/server/platform/logger';
import { type Report, readReport } from './read-report';

type Arrived = { raw: Uint8Array; authorization: string | null };

/**
 * Takes a message that came to the address where our mails come back to, as the mail system hands it over. Throws AppError: `not_found`
 * while no such address is configured, `forbidden` without its secret, `invalid` for what is no mail. What is no report, or about
 * no mail that we know, is taken and changes nothing: whoever hands it over need not try again.
 */
export async function receiveBounce({ raw, authorization }: Arrived): Promise<void> {
  const { MAIL_BOUNCE_ADDRESS: address, MAIL_BOUNCE_SECRET: secret } = env();
  if (!address || !secret) throw new AppError('not_found', 'There is nothing here.');
  if (!timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${secret}`)))
    throw new AppError('forbidden', 'This needs the secret of MAIL_BOUNCE_SECRET.');
  const report = await readMessage({ raw, address });
  // Ids and codes alone: addresses stand in all the rest.
  if (!report) return logger().info('a mail that came in is no report about a mail of ours');
  const noted = await noteReport(report);
  const { outcome, status } = report;
  logger().info(
    { outcome, status, ...noted },
    noted ? 'a mail came back' : 'a report about no mail that waits for one',
  );
}

const digest = (text: string) => createHash('sha256').update(text).digest();

async function readMessage(message: { raw: Uint8Array; address: string }): Promise<Report | null> {
  try {
    return await readReport(message);
  } catch {
    // Without the parser's error: it may quote the message.
    throw new AppError('invalid', 'This is not a mail that can be read.');
  }
}

/** The first report of a kind counts, and none after a bounce. It may come before our own note that the mail was sent. */
function noteReport({ token, outcome, status }: Report): Promise<{ mailId: string } | null> {
  const now = new Date();
  const isBounce = outcome === 'bounced';
  return database().$transaction(async (tx) => {
    const [mail] = await tx.mail.updateManyAndReturn({
      where: { returnToken: token, bouncedAt: null, ...(isBounce ? {} : { delayedAt: null }) },
      data: { bounceStatus: status, ...(isBounce ? { bouncedAt: now } : { delayedAt: now }) },
      select: { id: true, caseId: true, kind: true },
    });
    if (!mail) return null;
    const { id: mailId, caseId, kind } = mail;
    const action = isBounce ? 'mail_bounced' : 'mail_delayed';
    if (caseId) await recordEvent(tx, { caseId, actorId: null, action, data: { mailId, kind, status } });
    return { mailId };
  });
}
