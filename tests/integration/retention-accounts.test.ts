import { expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { asAppAccount } from '@/tests/setup/as-app-account';
import { insertCase } from '@/tests/setup/cases';
import { inDays, lookNextNight, runErasure } from '@/tests/setup/retained';
import { PASSWORD, type SignedIn, signUpPerson } from '@/tests/setup/signed-in';

await asAppAccount();

const close = ({ call }: SignedIn) => call.account.close({ password: PASSWORD, isUnderstood: true });
const rowOf = ({ actor }: SignedIn) => database().user.findUniqueOrThrow({ where: { id: actor.userId } });

test('what is left of a closed account goes the night after the last of its cases', async () => {
  const person = await signUpPerson();
  const { userId } = person.actor;
  const { id: caseId } = await insertCase({ claimant: person });
  await database().user.update({ where: { id: userId }, data: { language: 'es' } });
  await database().mail.create({
    data: { kind: 'case_received', recipientId: userId, state: 'sent', cause: `a test:${userId}` },
  });
  await close(person);
  await database().mail.updateMany({ where: { recipientId: userId }, data: { state: 'sent' } });
  await lookNextNight();
  expect(await rowOf(person)).toMatchObject({ language: 'es', erasedAt: null });
  await database().case.update({ where: { id: caseId }, data: { withdrawnAt: inDays(-100) } });
  await database().quotaDay.create({ data: { userId, day: new Date('2020-01-31'), files: 1, bytes: 1n } });
  await lookNextNight();
  await runErasure(caseId);
  await lookNextNight();
  expect(await rowOf(person)).toMatchObject({
    name: 'Closed account',
    email: `closed-${userId}@closed.invalid`,
    language: 'en',
    erasedAt: expect.any(Date),
  });
  expect(await database().mail.count({ where: { recipientId: userId } })).toBe(0);
  expect(await database().quotaDay.count({ where: { userId } })).toBe(0);
});

test('an account that is not closed keeps what it is, however old its cases', async () => {
  const person = await signUpPerson();
  const { id: caseId, reference } = await insertCase({ claimant: person });
  await person.call.cases.withdraw({ reference });
  await database().case.update({ where: { id: caseId }, data: { withdrawnAt: inDays(-100) } });
  await lookNextNight();
  await runErasure(caseId);
  await lookNextNight();
  expect(await rowOf(person)).toMatchObject({ name: 'Clara Claimant', erasedAt: null });
});

test('the mail that tells of the closing goes out before the account is erased', async () => {
  const person = await signUpPerson();
  await close(person);
  const { userId } = person.actor;
  await database().mail.create({
    data: { kind: 'account_closed', recipientId: userId, cause: `closing:${userId}`, toAddress: person.email },
  });
  await lookNextNight();
  expect((await rowOf(person)).erasedAt).toBeNull();
  await database().mail.updateMany({ where: { recipientId: userId }, data: { state: 'sent', toAddress: null } });
  await lookNextNight();
  expect((await rowOf(person)).erasedAt).not.toBeNull();
});
