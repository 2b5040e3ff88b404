import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { postAuth } from '@/tests/setup/auth-post';
import { insertCase } from '@/tests/setup/cases';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { isSignedIn, PASSWORD, signInPerson } from '@/tests/setup/signed-in';

let supervisor: Person;
beforeAll(() => {
  env().MAIL = 'outbox';
});
beforeEach(async () => {
  supervisor = await makeSupervisor();
});

const newEmail = () => `nora-${randomUUID()}@office.example`;

async function invite({ email = newEmail(), role = 'officer' as 'officer' | 'supervisor' } = {}) {
  const { personId } = await supervisor.call.people.invite({ name: 'Nora New', email, role });
  return { personId, email };
}

/** What the mailed link bears, of the newest invitation. */
async function readToken(personId: string): Promise<string> {
  const mail = await database().mail.findFirstOrThrow({
    where: { recipientId: personId, kind: 'staff_invited' },
    orderBy: { id: 'desc' },
  });
  return new URL(mail.secretPath ?? '', 'http://office.example').searchParams.get('token') ?? '';
}

const choosePassword = (token: string) => postAuth({ path: '/reset-password', body: { token, newPassword: PASSWORD } });

/** Invited, with a password, and signed in. */
async function join(role: 'officer' | 'supervisor' = 'officer') {
  const { personId, email } = await invite({ role });
  await choosePassword(await readToken(personId));
  return { personId, email, person: await signInPerson({ email }) };
}

const listed = async (personId: string) => {
  const { items } = await supervisor.call.people.list({ limit: 100 });
  return items.find(({ id }) => id === personId);
};

/** The newest page: others of this file's tests stand before it. */
const eventsAbout = async (personId: string) => {
  const events = await database().auditEvent.findMany({ where: { caseId: null }, orderBy: { id: 'asc' } });
  return events.filter(({ data }) => (data as { userId?: string }).userId === personId);
};

test('somebody is invited, chooses a password by the mailed link, once, and works', async () => {
  const { personId, email } = await invite();
  expect(await listed(personId)).toMatchObject({ role: 'officer', hasPassword: false, invitedUntil: expect.any(Date) });
  const token = await readToken(personId);
  expect((await choosePassword(token)).ok).toBe(true);
  expect((await choosePassword(token)).ok).toBe(false);
  const person = await signInPerson({ email });
  expect(person.actor).toMatchObject({ userId: personId, role: 'officer', name: 'Nora New' });
  expect(await person.call.reviews.counts()).toMatchObject({ mine: 0 });
  expect(await listed(personId)).toMatchObject({ hasPassword: true, invitedUntil: null });
  expect(await eventsAbout(personId)).toMatchObject([{ action: 'person_invited', actorId: supervisor.actor.userId }]);
});

test('another invitation ends the one before, and whoever has a password needs none', async () => {
  const { personId } = await invite();
  const first = await readToken(personId);
  await supervisor.call.people.inviteAgain({ personId });
  expect((await choosePassword(first)).ok).toBe(false);
  expect((await choosePassword(await readToken(personId))).ok).toBe(true);
  await expect(supervisor.call.people.inviteAgain({ personId })).rejects.toThrow('needs no invitation');
});

test('an address that has an account is not invited, nor is anybody where no mails are sent', async () => {
  const claimant = await makeClaimant();
  await expect(invite({ email: claimant.actor.email })).rejects.toThrow('This address has an account already.');
  env().MAIL = 'off';
  await expect(invite()).rejects.toThrow('This installation sends no mails');
  env().MAIL = 'outbox';
});

test('a role is changed on record, not one’s own, and not a claimant’s', async () => {
  const officer = await makeOfficer();
  const personId = officer.actor.userId;
  await supervisor.call.people.setRole({ personId, role: 'supervisor' });
  expect(await listed(personId)).toMatchObject({ role: 'supervisor' });
  const given = (await eventsAbout(personId)).find(({ action }) => action === 'role_given');
  expect(given).toMatchObject({ actorId: supervisor.actor.userId, data: { from: 'officer', to: 'supervisor' } });
  const self = { personId: supervisor.actor.userId };
  await expect(supervisor.call.people.setRole({ ...self, role: 'officer' })).rejects.toThrow(
    'Nobody changes their own',
  );
  await expect(supervisor.call.people.endAccess(self)).rejects.toThrow('Nobody changes their own');
  const claimant = await makeClaimant();
  const asOfficer = { personId: claimant.actor.userId, role: 'officer' as const };
  await expect(supervisor.call.people.setRole(asOfficer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('two supervisors who end each other’s access at one moment: one of them stays', async () => {
  const other = await makeSupervisor('Sid Supervisor');
  const ends = await Promise.allSettled([
    supervisor.call.people.endAccess({ personId: other.actor.userId }),
    other.call.people.endAccess({ personId: supervisor.actor.userId }),
  ]);
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const ids = [supervisor, other].map(({ actor }) => actor.userId);
  expect(await database().user.count({ where: { id: { in: ids }, role: 'supervisor' } })).toBe(1);
});

test('whose access ends is signed out at once, signs in no more, and their cases go back into the line', async () => {
  const { personId, email, person } = await join();
  const claimant = await makeClaimant();
  const [held, given] = [await insertCase({ claimant }), await insertCase({ claimant })];
  await person.call.reviews.claim({ reference: held.reference });
  await supervisor.call.assignments.assign({ references: [given.reference], officerId: personId });
  expect(await supervisor.call.people.endAccess({ personId })).toMatchObject({ cases: 2 });
  expect(await isSignedIn(person)).toBe(false);
  await expect(signInPerson({ email })).rejects.toThrow();
  for (const { reference } of [held, given])
    expect(await supervisor.call.cases.byReference({ reference })).toMatchObject({ review: null, assignment: null });
  expect(await listed(personId)).toMatchObject({ role: 'former', name: 'Nora New', assigned: 0, reviewing: 0 });
  expect((await eventsAbout(personId)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['person_invited', 'access_ended', 'role_changed']),
  );
});

test('whose access has ended gets no session by a new password either, and comes back by an invitation', async () => {
  const { personId, email } = await join();
  await supervisor.call.people.endAccess({ personId });
  await postAuth({ path: '/request-password-reset', body: { email } });
  const reset = await database().verification.findFirst({ where: { value: personId }, orderBy: { id: 'desc' } });
  expect((await choosePassword(reset?.identifier.replace('reset-password:', '') ?? '')).ok).toBe(true);
  const answer = await postAuth({ path: '/sign-in/email', body: { email, password: PASSWORD } });
  expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ code: 'ACCESS_ENDED' })]);
  expect(await database().session.count({ where: { userId: personId } })).toBe(0);
  await supervisor.call.people.setRole({ personId, role: 'officer' });
  await choosePassword(await readToken(personId));
  expect((await signInPerson({ email })).actor).toMatchObject({ userId: personId, role: 'officer' });
});

test('the list comes a page at a time, and each person once', async () => {
  for (const name of ['One', 'Two', 'Three']) await makeOfficer(name);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Person['call']['people']['list']>> = await supervisor.call.people.list({
      cursor,
      limit: 2,
    });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toHaveLength(await database().user.count({ where: { role: { not: 'claimant' } } }));
  expect(new Set(seen).size).toBe(seen.length);
});
