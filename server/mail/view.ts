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

/** How mail goes: what is owed, and what was given up in the last seven days, by why. By the indexes mail_owed and mail_failed. */
export async function readMailState() {
  const [waiting, failures] = await Promise.all([
    database().mail.count({ where: { state: 'waiting' } }),
    database().mail.groupBy({
      by: ['failureCode'],
      where: { state: 'failed', failedAt: { gt: new Date(Date.now() - WEEK_MS) } },
      _count: true,
      orderBy: { failureCode: 'asc' },
    }),
  ]);
  return {
    isOff: env().MAIL === 'off',
    waiting,
    failures: failures.map(({ failureCode, _count }) => ({
      code: mailFailureSchema.parse(failureCode),
      count: _count,
    })),
  };
}
