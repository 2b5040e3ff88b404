import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { describeDevice } from './describe-device';

/** More devices than anybody has; the rest is ended together with them. */
const MOST_LISTED = 50;

/** Where the person is signed in: this session first, then by last use. The sign-in library notes a use once an hour. */
export async function listSessions({ actor, sessionId }: { actor: Actor; sessionId: string | null }) {
  const rows = await database().session.findMany({
    where: { userId: actor.userId, expiresAt: { gt: new Date() } },
    orderBy: { updatedAt: 'desc' },
    take: MOST_LISTED,
    select: { id: true, userAgent: true, createdAt: true, updatedAt: true },
  });
  const items = rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
    id,
    device: describeDevice(userAgent),
    since: createdAt,
    lastUsedAt: updatedAt,
    isThis: id === sessionId,
  }));
  return { items: items.sort((one, other) => Number(other.isThis) - Number(one.isThis)) };
}

export type ListedSession = Awaited<ReturnType<typeof listSessions>>['items'][number];
