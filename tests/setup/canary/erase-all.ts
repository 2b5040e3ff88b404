import { database } from '@/server/platform/database';
import { planErasures } from '@/server/retention/planning/plan-erasures';
import { PASSWORD, type SignedIn } from '@/tests/setup/signed-in';
import { until } from '@/tests/setup/until';

const DAY_MS = 86_400_000;
const LONG_AGO = new Date(Date.now() - 8 * 366 * DAY_MS);

/**
 * The account is closed, and its cases were closed so long ago that their time has come. Three nights: the other look, then the case that
 * it looks at, then the account. Needs a worker.
 */
export async function eraseAll({ claimant }: { claimant: SignedIn }): Promise<void> {
  const { userId } = claimant.actor;
  const closed = await claimant.call.account.close({ password: PASSWORD, isUnderstood: true });
  if (closed.is !== 'done') throw new Error(`the account could not be closed: ${closed.is}`);
  await database().case.updateMany({
    where: { claimantId: userId, decidedAt: { not: null } },
    data: { decidedAt: LONG_AGO },
  });
  await database().case.updateMany({
    where: { claimantId: userId, status: 'withdrawn' },
    data: { withdrawnAt: LONG_AGO },
  });
  for (const night of [1, 2, 3]) {
    await until('no mail waits', async () => (await database().mail.count({ where: { state: 'waiting' } })) === 0);
    await planErasures({ now: new Date(Date.now() + night * DAY_MS) });
    await until('what was asked for is erased', async () => {
      const { length } = await database().erasure.findMany({ where: { state: { in: ['owed', 'failed'] } } });
      return length === 0;
    });
  }
}
