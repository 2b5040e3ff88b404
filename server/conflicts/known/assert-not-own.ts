import type { Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import type { Particular } from '../compare/list-particulars';
import { matchAccountName } from '../compare/match-name';

const SAME_NAME =
  'This name is yours too, so nothing was saved. If the case may be your own, or a namesake’s, give it back: a colleague decides it.';
const SHARED =
  'One of your own cases names this too, so nothing was saved. If it is what the papers say, give the case back: a colleague decides it.';

type Typed = { actor: Actor; caseId: string; particulars: Particular[] };

/**
 * Refuses what an officer types where it would keep them from the case that they review. A slip of typing would bar them for good, and
 * what is true tells them that the case is not theirs to decide. Throws `invalid`.
 */
export async function assertNotOwn(tx: Transaction, { actor, caseId, particulars }: Typed): Promise<void> {
  const { isOnPaper } = matchAccountName(actor.name);
  if (particulars.some(({ kind, value }) => kind === 'paper_name' && isOnPaper(value))) {
    // Whom a supervisor let take a namesake's case may type the namesake's name.
    const lifted = await tx.caseConflict.count({
      where: { caseId, officerId: actor.userId, reason: 'same_name', liftedAt: { not: null } },
    });
    if (lifted === 0) throw new AppError('invalid', SAME_NAME);
  }
  const compared = particulars.filter(({ kind }) => kind === 'account' || kind === 'address');
  if (compared.length === 0) return;
  const shared = await tx.caseParticular.count({ where: { OR: compared, case: { claimantId: actor.userId } } });
  if (shared > 0) throw new AppError('invalid', SHARED);
}
