import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Language, Role } from '@/generated/prisma/enums';
import { findCaseType } from '@/server/case-types/registry';
import { ensureConflictsKnown } from '@/server/conflicts/access';
import { dropWaitingMails, writeMail } from '@/server/mail/service';
import { database, Prisma, type Transaction } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { AppError } from '@/server/platform/errors';
import { logger } from '@/server/platform/logger';
import type { Actor } from '@/server/platform/trpc';
import { type ListOfficersInput, languageSchema, type SetCaseTypesInput } from './schema';
import { eraseSecondStep } from './second-step/remove-second-step';
import { removeResetLinks } from './settings/remove-reset-links';
import { keepSession } from './sign-in/limit-session';
import { auth } from './sign-in/set-up-auth';

const roleSchema = z.enum(Role);

type Asking = {
  headers: Headers;
  /** Whether it is a use of the session, which then lasts longer. */
  isUse?: boolean;
};

/** Who the request's session cookie belongs to, and which of their sessions it is; null where nobody is signed in. */
export async function readSignedIn(asking: Asking): Promise<SignedIn | null> {
  const person = await readPerson(asking);
  return person && !person.lacksSecondStep ? person : null;
}

/** The same, also of staff who have to set up their second step before anything else. They are nobody to all but that page. */
export async function readPerson({ headers, isUse = true }: Asking): Promise<Person | null> {
  const found = await auth().api.getSession({ headers });
  // A sign-in that was under way while the account was being closed may have left a session.
  if (!found || found.user.closedAt) return null;
  const { id: userId, name, email, language, twoFactorEnabled } = found.user;
  const role = roleSchema.parse(found.user.role);
  if (role === 'former') return null;
  const reads = role === 'claimant' ? languageSchema.parse(language) : 'en';
  if (isUse) await keepSession({ session: found.session, role });
  const isRequired = role !== 'claimant' && env().STAFF_SECOND_FACTOR === 'required';
  return {
    actor: { userId, name, email, role, language: reads },
    sessionId: found.session.id,
    lacksSecondStep: isRequired && !twoFactorEnabled,
  };
}

export type SignedIn = { actor: Actor; sessionId: string };
type Person = SignedIn & { lacksSecondStep: boolean };

/** Who the request's session cookie belongs to, or null. */
export const readActor = async (asking: Asking): Promise<Actor | null> => (await readSignedIn(asking))?.actor ?? null;

/** From now on pages, letters and mails to this person are in it. */
export async function setLanguage({ actor, language }: { actor: Actor; language: Language }): Promise<void> {
  await database().user.update({ where: { id: actor.userId }, data: { language } });
}

export type NewAccount = { email: string; password: string; name: string; role: Role };

/**
 * Makes an account with a role, for set-up scripts: people who sign up on the web are claimants. An account that is
 * there already keeps its password and gets the role and name. Returns its id.
 */
export async function ensureAccount({ email, password, name, role }: NewAccount): Promise<string> {
  const existing = await database().user.findUnique({ where: { email }, select: { id: true } });
  if (!existing) await addCredentials({ email, password, name });
  const { id } = await database().user.update({
    where: { email },
    data: { role, name, emailVerified: true },
    select: { id: true },
  });
  if (role !== 'claimant') await ensureConflictsKnown({ userId: id });
  return id;
}

/** As by a sign-up, with any password: whoever runs a script chooses it knowingly. */
async function addCredentials({ email, password, name }: Omit<NewAccount, 'role'>): Promise<void> {
  const { internalAdapter, password: passwords } = await auth().$context;
  const hash = await passwords.hash(password);
  const { id: userId } = await internalAdapter.createUser(
    { email, name, emailVerified: true },
    { method: 'email-password' },
  );
  await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash });
}

/** How long an invitation is good for; the mail says so. */
const INVITATION_MS = 3 * 86_400_000;

/** Mails somebody a link, good once, by which they choose the password of their account. Links from before are of no use any more. */
export async function inviteToSignIn(tx: Transaction, { userId }: { userId: string }): Promise<void> {
  await removeResetLinks(tx, { userId });
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + INVITATION_MS);
  // As the sign-in library names the links of those who forgot their password: it takes both in the same way.
  const { id } = await tx.verification.create({
    data: { identifier: `reset-password:${token}`, value: userId, expiresAt },
    select: { id: true },
  });
  await writeMail(tx, {
    kind: 'staff_invited',
    recipientId: userId,
    cause: `staff_invited:${id}`,
    secret: { path: `/reset-password?token=${token}`, expiresAt },
  });
}

/** Nobody signs in to the account any more, and whoever is signed in to it is so no longer. Its open pages notice within two seconds. */
export async function endSignIn(tx: Transaction, { userId }: { userId: string }): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.account.deleteMany({ where: { userId } });
  await tx.addressChange.deleteMany({ where: { userId } });
  await eraseSecondStep(tx, { userId });
  await removeResetLinks(tx, { userId });
  await dropWaitingMails(tx, { recipientId: userId });
}

type OfficerRow = { id: string; name: string; role: 'officer' | 'supervisor'; caseTypes: string[] };

/** Everybody who decides cases, the longest here first, with the case types they are given work from. */
export async function listOfficers({ cursor, limit }: ListOfficersInput) {
  // Ids are uuid v7: the comparison is the keyset. Roles as literals, so that the partial index user_staff is seen to fit.
  const rows = await database().$queryRaw<OfficerRow[]>`
    SELECT id, name, role::text AS role, case_types AS "caseTypes" FROM "user"
    WHERE role IN ('officer', 'supervisor') ${cursor ? Prisma.sql`AND id > ${cursor}::uuid` : Prisma.empty}
    ORDER BY id LIMIT ${limit + 1}`;
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** From the next case on, the officer is given work of these types alone; none means all of them. */
export async function setCaseTypes({ actor, input }: { actor: Actor; input: SetCaseTypesInput }) {
  const caseTypes = [...new Set(input.caseTypes)];
  if (caseTypes.some((key) => !findCaseType(key)))
    throw new AppError('invalid', 'There is no such kind of case. Reload the page and choose again.');
  const { count } = await database().user.updateMany({
    where: { id: input.officerId, role: { in: ['officer', 'supervisor'] } },
    data: { caseTypes },
  });
  if (count !== 1) throw new AppError('not_found', 'There is no such officer. Reload the page.');
  // The audit trail is a case's own; who gets which work is kept in the log.
  logger().info({ by: actor.userId, officerId: input.officerId, caseTypes }, 'case types of an officer changed');
  return { officerId: input.officerId, caseTypes };
}
