import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { lockPerson } from '../lock';
import type { PrepareDownloadInput } from '../schema';
import { checkPassword } from '../settings/check-password';
import { recordAccountEvent } from '../settings/record-account-event';

/** Each reads all of a person's files. */
const MOST_A_DAY = 5;
const DAY_MS = 24 * 3_600_000;

/**
 * Lets the person download all that is held about them, once and within two minutes: `ticket` is good with their own session alone. The
 * password is always asked for: whoever finds a page open gets nothing.
 */
export async function prepareDownload({ actor: { userId }, input }: { actor: Actor; input: PrepareDownloadInput }) {
  const checked = await checkPassword({ userId, password: input.password });
  if (checked.is !== 'right') return { is: checked.is };
  return database().$transaction(async (tx) => {
    // Several at once stand in line here, so that each counts the others.
    await lockPerson(tx, { userId });
    const asked = { userId, action: 'data_asked_for', createdAt: { gt: new Date(Date.now() - DAY_MS) } };
    if ((await tx.accountEvent.count({ where: asked })) >= MOST_A_DAY) return { is: 'too_many_downloads' as const };
    return { is: 'ready' as const, ticket: await recordAccountEvent(tx, { userId, action: 'data_asked_for' }) };
  });
}
