import { expect, test } from 'vitest';

process.env.STAFF_SECOND_FACTOR = 'required';
const { readPerson, readSignedIn } = await import('@/server/accounts/service');
const { createRequestContext } = await import('@/server/context');
const { database } = await import('@/server/platform/database');
const { createCaller } = await import('@/server/router');
const { addSecondStep } = await import('@/tests/setup/second-step');
const { isSignedIn, signUpPerson } = await import('@/tests/setup/signed-in');

const url = 'http://127.0.0.1:3000/';

test.each(['officer', 'supervisor'] as const)('%s without a second step is nobody but to its page', async (role) => {
  const person = await signUpPerson();
  await database().user.update({ where: { id: person.actor.userId }, data: { role } });
  const headers = new Headers({ cookie: person.cookie });
  expect(await readSignedIn({ headers })).toBeNull();
  const call = createCaller(await createRequestContext({ headers, url }));
  await expect(call.reviews.queue({})).rejects.toThrow('Sign in to continue.');
  await expect(call.account.read()).rejects.toThrow('Sign in to continue.');
  expect(await readPerson({ headers })).toMatchObject({ lacksSecondStep: true, actor: { role } });
  await addSecondStep(person);
  expect(await readSignedIn({ headers })).toMatchObject({ actor: { role } });
});

test('a claimant needs none', async () => {
  expect(await isSignedIn(await signUpPerson())).toBe(true);
});
