import { beforeEach, expect, test } from 'vitest';
import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { enqueueNewMails } from '@/server/mail/sending/owed';
import { database } from '@/server/platform/database';
import { insertCase } from '@/tests/setup/cases';
import { withMailServer } from '@/tests/setup/mail-server';
import { startMailWorker } from '@/tests/setup/mail-worker';
import { isSignedIn, PASSWORD, type SignedIn, signInPerson, signUpPerson } from '@/tests/setup/signed-in';
import { until } from '@/tests/setup/until';

const server = await withMailServer();

const NEW_PASSWORD = 'another long password';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1';

let person: SignedIn;
beforeEach(async () => {
  person = await signUpPerson();
});

const mailsOf = ({ actor }: SignedIn) =>
  database().mail.findMany({ where: { recipientId: actor.userId }, orderBy: { id: 'asc' } });
const lastMail = async (of: SignedIn, kind: string) => (await mailsOf(of)).findLast((mail) => mail.kind === kind);
const actionsOf = async ({ actor }: SignedIn) =>
  (await database().accountEvent.findMany({ where: { userId: actor.userId }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  );

test('a claimant changes their name within the bounds of signing up', async () => {
  expect(await person.call.account.changeName({ name: '  Clara\u202e  Newname ' })).toMatchObject({ is: 'done' });
  expect(await person.call.account.read()).toMatchObject({ name: 'Clara  Newname', nameStays: null });
  for (const name of ['', '\u200b', 'n'.repeat(101)])
    await expect(person.call.account.changeName({ name })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(await actionsOf(person)).toEqual(['name_changed']);
});

test('the name stays while the office has a case of theirs, and so does that of staff', async () => {
  const { reference, id } = await insertCase({ claimant: person });
  const change = () => person.call.account.changeName({ name: 'Oscar Officer' });
  expect(await change()).toEqual({ is: 'case_under_way', reference });
  await database().case.update({ where: { id }, data: { status: 'approved', decisionUnsent: true } });
  expect(await change()).toEqual({ is: 'case_under_way', reference });
  expect(await person.call.account.read()).toMatchObject({ name: 'Clara Claimant', nameStays: 'case_under_way' });
  await database().case.update({ where: { id }, data: { decisionUnsent: false } });
  expect(await change()).toMatchObject({ is: 'done' });
});

test('a new password ends the other sessions, keeps this one, and is told by mail', async () => {
  const other = await signInPerson(person);
  const changed = await person.call.account.changePassword({ password: PASSWORD, newPassword: NEW_PASSWORD });
  expect(changed).toEqual({ is: 'done', endedSessions: 1 });
  expect([await isSignedIn(person), await isSignedIn(other)]).toEqual([true, false]);
  await expect(signInPerson(person)).rejects.toThrow();
  expect(await isSignedIn(await signInPerson({ ...person, password: NEW_PASSWORD }))).toBe(true);
  expect(await lastMail(person, 'password_changed')).toMatchObject({ toAddress: null });
  expect(await actionsOf(person)).toEqual(['password_changed']);
});

test('without the present password nothing is changed, and after ten tries not even with it', async () => {
  const change = (password: string) => person.call.account.changePassword({ password, newPassword: NEW_PASSWORD });
  for (let count = 0; count < 10; count++) expect(await change('a guess')).toEqual({ is: 'wrong_password' });
  expect(await change(PASSWORD)).toEqual({ is: 'too_many_tries' });
  expect(await isSignedIn(await signInPerson(person))).toBe(true);
  expect(await actionsOf(person)).toEqual([]);
});

test('the sign-in library has no second way to another password or address', async () => {
  const post = (path: string, body: object) =>
    auth().handler(
      new Request(`http://127.0.0.1:3000/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000', cookie: person.cookie },
        body: JSON.stringify(body),
      }),
    );
  const password = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
  expect((await post('/change-password', password)).status).toBe(404);
  expect((await post('/change-email', { newEmail: 'x@example.com' })).status).toBe(404);
  expect((await post('/delete-user', { password: PASSWORD })).status).toBe(404);
});

const linkOf = async (of: SignedIn) => {
  const { secretPath } = (await lastMail(of, 'confirm_new_address')) ?? {};
  return new URL(secretPath ?? '', 'http://127.0.0.1').searchParams.get('token') ?? '';
};

test('a new address takes effect once its link is opened by its person, and the old one is told', async () => {
  const email = `new-${person.email}`;
  const asked = await person.call.account.changeAddress({ email: ` ${email.toUpperCase()} `, password: PASSWORD });
  expect(asked).toEqual({ is: 'mailed', email });
  expect(await person.call.account.read()).toMatchObject({ email: person.email, newEmail: email });
  const token = await linkOf(person);
  const stranger = await signUpPerson();
  expect(await stranger.call.account.confirmAddress({ token })).toEqual({ is: 'link_over' });
  expect(await person.call.account.confirmAddress({ token })).toEqual({ is: 'done', email });
  expect(await person.call.account.confirmAddress({ token })).toEqual({ is: 'link_over' });
  expect(await lastMail(person, 'address_changed')).toMatchObject({ toAddress: person.email });
  await expect(signInPerson(person)).rejects.toThrow();
  expect((await signInPerson({ email })).actor.userId).toBe(person.actor.userId);
  expect(await actionsOf(person)).toEqual(['address_change_asked', 'address_changed']);
});

test('an address that has an account is answered alike, stays its owner’s, and its owner is told', async () => {
  const owner = await signUpPerson();
  const asked = await person.call.account.changeAddress({ email: owner.email, password: PASSWORD });
  expect(asked).toEqual({ is: 'mailed', email: owner.email });
  expect(await lastMail(owner, 'address_in_use')).toBeDefined();
  expect(await lastMail(person, 'confirm_new_address')).toBeUndefined();
});

test('an address that somebody has taken meanwhile is refused, and nothing is changed', async () => {
  const email = `taken-${person.email}`;
  await person.call.account.changeAddress({ email, password: PASSWORD });
  await auth().api.signUpEmail({ body: { email, password: PASSWORD, name: 'Quick' } });
  const token = await linkOf(person);
  expect(await person.call.account.confirmAddress({ token })).toEqual({ is: 'address_taken' });
  expect(await person.call.account.read()).toMatchObject({ email: person.email });
});

test('five links an hour, the password for each, and the latest link alone', async () => {
  const ask = (number: number, password = PASSWORD) =>
    person.call.account.changeAddress({ email: `${number}-${person.email}`, password });
  expect(await ask(0, 'not hers')).toEqual({ is: 'wrong_password' });
  await ask(1);
  const first = await linkOf(person);
  const asked = await Promise.all([2, 3, 4, 5, 6, 7].map((number) => ask(number)));
  expect(asked.filter(({ is }) => is === 'mailed')).toHaveLength(4);
  expect(await person.call.account.confirmAddress({ token: first })).toEqual({ is: 'link_over' });
});

test('these mails reach the address they are for, which is forgotten then', async () => {
  const email = `mailed-${person.email}`;
  await startMailWorker();
  await person.call.account.changeAddress({ email, password: PASSWORD });
  await enqueueNewMails();
  await until('the link has arrived', async () => server.received.find(({ to }) => to === email));
  await until('it is settled', async () => (await lastMail(person, 'confirm_new_address'))?.state === 'sent');
  expect(await lastMail(person, 'confirm_new_address')).toMatchObject({ toAddress: null, secretPath: null });
});

test('sessions are listed with their devices, this one first, and end one by one or all at once', async () => {
  const [firefox, phone] = [
    await signInPerson({ ...person, userAgent: FIREFOX }),
    await signInPerson({ ...person, userAgent: IPHONE }),
  ];
  const { items } = await phone.call.account.sessions();
  expect(items[0]).toMatchObject({ isThis: true, device: { browser: 'Safari', system: 'iOS', kind: 'phone' } });
  expect(items.map(({ device }) => device)).toContainEqual({ browser: 'Firefox', system: 'Windows', kind: 'computer' });
  expect(items.map(({ device }) => device)).toContainEqual({ browser: null, system: null, kind: 'unknown' });
  await expect(phone.call.account.endSession({ id: phone.sessionId })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  const stranger = await signUpPerson();
  expect(await stranger.call.account.endSession({ id: firefox.sessionId })).toEqual({ ended: 0 });
  expect(await phone.call.account.endSession({ id: firefox.sessionId })).toEqual({ ended: 1 });
  expect(await phone.call.account.endOtherSessions()).toEqual({ ended: 1 });
  expect([await isSignedIn(firefox), await isSignedIn(person), await isSignedIn(phone)]).toEqual([false, false, true]);
});

test('the streams of an ended session end', async () => {
  const { reference } = await insertCase({ claimant: person });
  const other = await signInPerson(person);
  const stream = await person.call.live.onCase({ reference });
  const end = (async () => {
    for await (const _ of stream);
  })().catch((error: unknown) => error);
  await other.call.account.endOtherSessions();
  expect(await end).toMatchObject({ code: 'UNAUTHORIZED' });
});
