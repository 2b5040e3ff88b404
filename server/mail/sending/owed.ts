import { addMailJob } from '@/server/jobs/queue';
import { database } from '@/server/platform/database';
import { isFree, writeOffMail } from './lease';

/** A mail that is neither sent nor given up. */
export type OwedMail = { mailId: string; run: number; rescues: number; updatedAt: Date };

const BATCH = 100;

/** Gives mails to the queue for the first time, moments after their causes were committed. Any number of workers may do it at once. */
export async function enqueueNewMails(): Promise<number> {
  // The condition is the partial index mail_new's own.
  const fresh = await database().mail.findMany({
    where: { state: 'waiting', queuedAt: null },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true, run: true },
  });
  for (const { id: mailId, run } of fresh) await enqueueMail({ mailId, run });
  return fresh.length;
}

/** Adding the same run twice is adding it once. */
export async function enqueueMail({ mailId, run }: { mailId: string; run: number }): Promise<void> {
  await addMailJob({ mailId, run });
  await database().mail.updateMany({ where: { id: mailId, queuedAt: null }, data: { queuedAt: new Date() } });
}

/** Mails that have not moved for `idleMs` and that nobody is sending, oldest first, a batch at a time. */
export async function* findOwedMails({ idleMs }: { idleMs: number }): AsyncGenerator<OwedMail[]> {
  const until = new Date(Date.now() - idleMs);
  let after = { updatedAt: new Date(0), mailId: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    // By the partial index mail_owed.
    const batch = await database().$queryRaw<OwedMail[]>`
      SELECT id AS "mailId", run, rescues, updated_at AS "updatedAt" FROM mail
      WHERE state = 'waiting' AND updated_at < ${until} AND (lease IS NULL OR lease_ends < ${new Date()}) AND (updated_at, id) > (${after.updatedAt}, ${after.mailId}::uuid)
      ORDER BY updated_at, id LIMIT ${BATCH}`;
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    after = last;
  }
}

export async function isMailStillOwed({ mailId, run }: OwedMail): Promise<boolean> {
  const owed = await database().mail.count({ where: { id: mailId, run, state: 'waiting', ...isFree() } });
  return owed === 1;
}

/** A mail whose jobs ended so often without settling it is given up. */
const TRIES = 3;

/** Starts over under a new job, or gives the mail up; gives a word for what was done. */
export async function rescueMail({ mailId, run, rescues }: OwedMail): Promise<string> {
  if (rescues >= TRIES) return (await writeOffMail({ mailId, run })) ? 'give_up' : SETTLED;
  const { count } = await database().mail.updateMany({
    where: { id: mailId, run, state: 'waiting', ...isFree() },
    data: { run: { increment: 1 }, rescues: { increment: 1 } },
  });
  if (count !== 1) return SETTLED;
  await enqueueMail({ mailId, run: run + 1 });
  return 'start_over';
}

const SETTLED = 'settled meanwhile';
