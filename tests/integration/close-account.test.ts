import { beforeEach, expect, test } from 'vitest';
import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { lockCase } from '@/server/cases/lock';
import { writeMail } from '@/server/mail/service';
import { database } from '@/server/platform/database';
import { addDocument, insertCase, makeCase, makeLetter } from '@/tests/setup/cases';
import { actionsOf, lookAtCase } from '@/tests/setup/look';
import { withMailServer } from '@/tests/setup/mail-server';
import { makeOfficer } from '@/tests/setup/people';
import { isSignedIn, PASSWORD, type SignedIn, signInPerson, signUpPerson } from '@/tests/setup/signed-in';
import { until } from '@/tests/setup/until';

await withMailServer();

let person: SignedIn;
beforeEach(async () => {
  person = await signUpPerson('Clara Closing');
});

const close = (password = PASSWORD) => person.call.account.close({ password, isUnderstood: true });
const rowOf = ({ actor }: SignedIn) => database().user.findUniqueOrThrow({ where: { id: actor.userId } });

async function insertDecided() {
  const { id, reference } = await insertCase({ claimant: person, status: 'approved' });
  await database().case.update({ where: { id }, data: { decidedAt: new Date('2026-03-02T12:00:00Z') } });
  return { id, reference };
}

test('it is said beforehand what goes, what stays, until when and why', async () => {
  const open = await makeCase({ claimant: person });
  const decided = await insertDecided();
  const closing = await person.call.account.closing();
  expect(closing.withdrawn.items.map(({ reference }) => reference)).toEqual([open.reference]);
  expect(closing.kept.items).toMatchObject([
    { reference: decided.reference, reason: { en: 'a claim can be taken to court for six years' } },
  ]);
  expect(closing.kept.items[0]?.until).toBe('2032-03-02');
});

test('name, address, password and sessions are gone, and the owner of the address is told', async () => {
  const other = await signInPerson(person);
  expect(await close()).toEqual({ is: 'done', withdrawnCases: 0 });
  expect(await rowOf(person)).toMatchObject({
    name: 'Closed account',
    email: `closed-${person.actor.userId}@closed.invalid`,
    emailVerified: false,
    closedAt: expect.any(Date),
  });
  const { userId } = person.actor;
  expect(await database().session.count({ where: { userId } })).toBe(0);
  expect(await database().account.count({ where: { userId } })).toBe(0);
  expect([await isSignedIn(person), await isSignedIn(other)]).toEqual([false, false]);
  const mails = await database().mail.findMany({ where: { recipientId: userId, state: 'waiting' } });
  expect(mails).toMatchObject([{ kind: 'account_closed', toAddress: person.email }]);
});

test('an account is closed behind what is under way in a case of theirs, and neither fails', async () => {
  const { id: caseId, reference } = await makeCase({ claimant: person });
  const closing = await database().$transaction(async (tx) => {
    await lockCase(tx, { caseId });
    const asked = close();
    await until('closing waits', async () => {
      const waiting = await database().$queryRaw<unknown[]>`
        SELECT 1 AS one FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return waiting.length > 0;
    });
    await writeMail(tx, { kind: 'case_received', recipientId: person.actor.userId, caseId, cause: `a test:${caseId}` });
    return { asked };
  });
  expect(await closing.asked).toEqual({ is: 'done', withdrawnCases: 1 });
  expect((await lookAtCase(reference)).status).toBe('withdrawn');
});

test('whoever had the address before is told of the change all the same', async () => {
  const { userId } = person.actor;
  await database().mail.createMany({
    data: [
      { kind: 'address_changed', recipientId: userId, toAddress: 'before@example.com', cause: `changed:${userId}` },
      { kind: 'password_changed', recipientId: userId, cause: `password:${userId}` },
    ],
  });
  await close();
  const waiting = await database().mail.findMany({ where: { recipientId: userId, state: 'waiting' } });
  expect(waiting.map(({ kind }) => kind).toSorted()).toEqual(['account_closed', 'address_changed']);
});

test('undecided cases are withdrawn, and their reviews end; decided ones stay readable for officers', async () => {
  const officer = await makeOfficer();
  const unsubmitted = await makeCase({ claimant: person });
  await addDocument({ claimant: person, reference: unsubmitted.reference, file: await makeLetter() });
  const waiting = await insertCase({ claimant: person });
  const decided = await insertDecided();
  await officer.call.reviews.claim({ reference: waiting.reference });
  expect(await close()).toEqual({ is: 'done', withdrawnCases: 2 });
  for (const { reference } of [unsubmitted, waiting]) expect((await lookAtCase(reference)).status).toBe('withdrawn');
  expect(await actionsOf(waiting.id)).toContain('case_withdrawn');
  expect(await database().review.count({ where: { caseId: waiting.id, endedAt: null } })).toBe(0);
  const seen = await officer.call.cases.byReference({ reference: decided.reference });
  expect(seen).toMatchObject({ status: 'approved', claimantName: 'Closed account' });
  const { items } = await officer.call.audit.timeline({ reference: waiting.reference });
  expect(items.some(({ by }) => by?.name === 'Closed account')).toBe(true);
});

test('nobody signs in to it, and the address is free to sign up with anew', async () => {
  await close();
  await expect(signInPerson(person)).rejects.toMatchObject({ body: { code: 'INVALID_EMAIL_OR_PASSWORD' } });
  await auth().api.requestPasswordReset({ body: { email: person.email } });
  await auth().api.signUpEmail({ body: { email: person.email, password: PASSWORD, name: 'Clara Again' } });
  await database().user.update({ where: { email: person.email }, data: { emailVerified: true } });
  const again = await signInPerson(person);
  expect(again.actor.userId).not.toBe(person.actor.userId);
  expect((await again.call.cases.list({})).items).toEqual([]);
});

test('a session that was being made while the account was closed is nobody’s', async () => {
  await close();
  const { userId } = person.actor;
  await database().user.update({ where: { id: userId }, data: { closedAt: null } });
  const { token } = await database().session.create({
    data: { userId, token: 'made-meanwhile', expiresAt: new Date(Date.now() + 60_000) },
  });
  const { secret } = await auth().$context;
  const { makeSignature } = await import('better-auth/crypto');
  const cookie = `better-auth.session_token=${encodeURIComponent(`${token}.${await makeSignature(token, secret)}`)}`;
  expect(await isSignedIn({ cookie })).toBe(true);
  await database().user.update({ where: { id: userId }, data: { closedAt: new Date() } });
  expect(await isSignedIn({ cookie })).toBe(false);
});

test('a wrong password or a box that is not ticked closes nothing', async () => {
  expect(await close('a guess')).toEqual({ is: 'wrong_password' });
  const unticked = { password: PASSWORD, isUnderstood: false } as unknown as Parameters<
    typeof person.call.account.close
  >[0];
  await expect(person.call.account.close(unticked)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(await rowOf(person)).toMatchObject({ name: 'Clara Closing', closedAt: null });
});

test('while a decision is being sent the account waits for it, and nothing is withdrawn', async () => {
  const open = await makeCase({ claimant: person });
  const { id, reference } = await insertDecided();
  await database().case.update({ where: { id }, data: { decisionUnsent: true } });
  expect(await person.call.account.closing()).toMatchObject({ beingSent: [reference] });
  expect(await close()).toEqual({ is: 'being_sent', reference });
  expect((await lookAtCase(open.reference)).status).toBe('open');
  expect(await rowOf(person)).toMatchObject({ name: 'Clara Closing' });
});

test('an account that is closed twice at once is closed once', async () => {
  const [one, two] = await Promise.allSettled([close(), close()]);
  const done = [one, two].filter((end) => end.status === 'fulfilled' && end.value.is === 'done');
  expect(done).toHaveLength(1);
  const { userId } = person.actor;
  expect(await database().accountEvent.count({ where: { userId, action: 'account_closed' } })).toBe(1);
});
