import type { Role } from '@/generated/prisma/enums';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';

type Times = { idleMs: number; longestMs: number };

/** How long a session lasts: without use, and at all. */
function timesOf(role: Role): Times {
  const { CLAIMANT_IDLE_MINUTES, CLAIMANT_SESSION_HOURS, STAFF_IDLE_MINUTES, STAFF_SESSION_HOURS } = env();
  const [idleMinutes, hours] =
    role === 'claimant' ? [CLAIMANT_IDLE_MINUTES, CLAIMANT_SESSION_HOURS] : [STAFF_IDLE_MINUTES, STAFF_SESSION_HOURS];
  return { idleMs: idleMinutes * 60_000, longestMs: hours * 3_600_000 };
}

/** As long as any session can last, for the cookie. The row says when a session ends, and all that reads sessions goes by it. */
export const longestSessionSeconds = (): number =>
  Math.max(timesOf('claimant').longestMs, timesOf('officer').longestMs) / 1_000;

export function findSessionEnd({ role, createdAt, usedAt }: { role: Role; createdAt: Date; usedAt: Date }): Date {
  const { idleMs, longestMs } = timesOf(role);
  return new Date(Math.min(usedAt.getTime() + idleMs, createdAt.getTime() + longestMs));
}

const AN_HOUR_MS = 3_600_000;

type Used = { session: { id: string; createdAt: Date; updatedAt: Date }; role: Role };

/** The session is in use: its end moves. Noted once an hour, or twelve times within the time after which it would end. */
export async function keepSession({ session: { id, createdAt, updatedAt }, role }: Used): Promise<void> {
  const usedAt = new Date();
  const noteAfterMs = Math.min(AN_HOUR_MS, timesOf(role).idleMs / 12);
  if (updatedAt.getTime() > usedAt.getTime() - noteAfterMs) return;
  // One that has ended meanwhile stays ended.
  await database().session.updateMany({
    where: { id, expiresAt: { gt: usedAt } },
    data: { expiresAt: findSessionEnd({ role, createdAt, usedAt }), updatedAt: usedAt },
  });
}
