import { recordEvent } from '@/server/audit/service';
import { findVisibleCase } from '@/server/cases/access';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';

/** Opening a page again within this time is the same look at the case. */
const ONE_LOOK_MS = 30 * 60_000;

/** Notes that somebody of the staff has a case on screen, for the timeline: once a look. */
export async function noteSeen({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  await database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "case" WHERE id = ${found.id}::uuid FOR NO KEY UPDATE`;
    const seen = await tx.auditEvent.findFirst({
      where: {
        caseId: found.id,
        actorId: actor.userId,
        action: 'case_seen',
        createdAt: { gt: new Date(Date.now() - ONE_LOOK_MS) },
      },
      select: { id: true },
    });
    if (!seen) await recordEvent(tx, { caseId: found.id, actorId: actor.userId, action: 'case_seen' });
  });
  return { reference };
}
