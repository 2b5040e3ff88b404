import { createHash } from 'node:crypto';
import { database, type Transaction } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import type { AccessAction, AuditAction, AuditData } from './schema';

/**
 * Writes down who did what to a case, in the transaction that does it. `actorId` null means the system.
 * `data` holds ids, states and counts; never document text, letters or names.
 */
export async function recordEvent(
  tx: Transaction,
  event: { caseId: string; actorId: string | null; action: AuditAction; data?: AuditData },
): Promise<void> {
  await tx.auditEvent.create({
    data: { caseId: event.caseId, actorId: event.actorId, action: event.action, data: event.data ?? {} },
  });
}

/** The same of many cases at once, in one statement. */
export async function recordEvents(
  tx: Transaction,
  { caseIds, ...event }: { caseIds: string[]; actorId: string; action: AuditAction; data: AuditData },
): Promise<void> {
  await tx.auditEvent.createMany({ data: caseIds.map((caseId) => ({ caseId, ...event })) });
}

/** Whatever a page asks for again within this time is the same look. */
const ONE_LOOK_MS = 30 * 60_000;
/** So many looks are remembered at most; what is forgotten is noted once more. */
const REMEMBERED = 20_000;

/** By a hash: what a search found is thousands of characters. */
const looks = new Map<string, number>();

type Access = { actor: Pick<Actor, 'userId' | 'role'>; action: AccessAction; data: AuditData };

/**
 * Notes that somebody of the staff is given something of a case to see, or is refused it: once a look and process. Claimants see their
 * own. Awaited before the answer, so nothing is seen that is not on record. `data` holds ids and counts, as every event's does.
 */
export async function noteAccess({ actor, action, data }: Access): Promise<void> {
  if (actor.role === 'claimant') return;
  const look = createHash('sha256')
    .update(`${actor.userId} ${action} ${JSON.stringify(data)}`)
    .digest('base64');
  const now = performance.now();
  const before = looks.get(look);
  if (before !== undefined && now - before < ONE_LOOK_MS) return;
  await database().auditEvent.create({ data: { actorId: actor.userId, action, data } });
  looks.delete(look);
  looks.set(look, now);
  const [oldest] = looks.keys();
  if (looks.size > REMEMBERED && oldest !== undefined) looks.delete(oldest);
}

type PersonEvent = { actorId: string; action: AccessAction; data: AuditData };

/** Writes down what a supervisor did to a colleague's account, in the transaction that does it. `data` holds ids and roles. */
export async function recordPersonEvent(tx: Transaction, event: PersonEvent): Promise<void> {
  await tx.auditEvent.create({ data: event });
}

/** A person has signed in, of whatever role. */
export async function noteSignIn({ userId }: { userId: string }): Promise<void> {
  const action: AccessAction = 'signed_in';
  await database().auditEvent.create({ data: { actorId: userId, action } });
}
