import { z } from 'zod';
import { Role } from '@/generated/prisma/enums';
import { ensureConflictsKnown } from '@/server/conflicts/access';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { auth } from './auth';

const roleSchema = z.enum(Role);

/** Who the request's session cookie belongs to, or null. */
export async function readActor({ headers }: { headers: Headers }): Promise<Actor | null> {
  const session = await auth().api.getSession({ headers });
  if (!session) return null;
  const { id, name, email, role } = session.user;
  return { userId: id, name, email, role: roleSchema.parse(role) };
}

export type NewAccount = { email: string; password: string; name: string; role: Role };

/**
 * Makes an account with a role, for set-up scripts: people who sign up on the web are claimants. An account that is
 * there already keeps its password and gets the role and name. Returns its id.
 */
export async function ensureAccount({ email, password, name, role }: NewAccount): Promise<string> {
  const existing = await database().user.findUnique({ where: { email }, select: { id: true } });
  if (!existing) await auth().api.signUpEmail({ body: { email, password, name } });
  const { id } = await database().user.update({
    where: { email },
    data: { role, name, emailVerified: true },
    select: { id: true },
  });
  if (!existing) await database().session.deleteMany({ where: { userId: id } });
  if (role !== 'claimant') await ensureConflictsKnown({ userId: id });
  return id;
}
