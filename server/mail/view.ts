import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { AppError } from '@/server/platform/errors';
import { readOutboxFiles } from '@/server/providers/mail/outbox-files';
import { mailFailureSchema } from './schema';

/** Mails that were kept as files instead of being sent, the newest first. Only where mails go nowhere else. */
export async function readOutbox() {
  if (env().MAIL !== 'outbox') throw new AppError('not_found', 'Mails are not kept here: they are sent.');
  return { items: await readOutboxFiles({ limit: 100 }) };
}

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * How mail goes: what is owed, and of the last seven days what was given up, what came back and what is late, by why. By the indexes
 * mail_owed, mail_failed, mail_bounced and mail_delayed.
 */
export async function readMailState() {
  const since = new Date(Date.now() - WEEK_MS);
  const [waiting, failures, bounces, delayed] = await Promise.all([
    database().mail.count({ where: { state: 'waiting' } }),
    database().mail.groupBy({
      by: ['failureCode'],
      where: { state: 'failed', failedAt: { gt: since } },
      _count: true,
      orderBy: { failureCode: 'asc' },
    }),
    database().mail.groupBy({
      by: ['bounceStatus'],
      where: { bouncedAt: { gt: since } },
      _count: true,
      orderBy: { bounceStatus: 'asc' },
    }),
    database().mail.count({ where: { delayedAt: { gt: since }, bouncedAt: null } }),
  ]);
  return {
    isOff: env().MAIL === 'off',
    waiting,
    failures: failures.map(({ failureCode, _count }) => ({
      code: mailFailureSchema.parse(failureCode),
      count: _count,
    })),
    bounces: bounces.map(({ bounceStatus, _count }) => ({ status: bounceStatus ?? '', count: _count })),
    delayed,
  };
}
