import { database } from '@/server/platform/database';

/**
 * So long after somebody got their role they are compared once more: a case that was being noted at that moment saw no staff in them,
 * and the comparison did not see the case. A transaction that notes one lives for fifteen seconds at most.
 */
const LOOK_AGAIN_AFTER = '2 minutes';

/** An office gives roles to a few people at a time; the rest have to wait for the next look. */
const AT_ONCE = 20;

/** Whom the worker has to compare with all cases: who was never compared since they got their role, and who is to be once more. */
export async function findUnsettled(): Promise<string[]> {
  const due = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM "user" WHERE role IN ('officer', 'supervisor') AND (
      conflicts_known_at IS NULL
      OR (conflicts_known_at <= conflicts_asked_at + ${LOOK_AGAIN_AFTER}::interval AND now() > conflicts_asked_at + ${LOOK_AGAIN_AFTER}::interval))
    ORDER BY conflicts_known_at NULLS FIRST, id LIMIT ${AT_ONCE}`;
  return due.map(({ id }) => id);
}
