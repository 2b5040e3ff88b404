import { expect, test } from 'vitest';
import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { createRequestContext } from '@/server/context';
import { database } from '@/server/platform/database';
import { createCaller } from '@/server/router';
import { insertCase } from '@/tests/setup/cases';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';

const REFUSED = { code: 'UNAUTHORIZED', message: 'Sign in to continue.' };

/** Reads on to the stream's end, as a page does; gives what it ended with. */
async function readToEnd(stream: AsyncIterable<unknown>): Promise<unknown> {
  try {
    for await (const _ of stream);
    return null;
  } catch (error) {
    return error;
  }
}

const giveRole = (actor: Person['actor'], role: 'claimant' | 'officer') =>
  database().user.update({ where: { id: actor.userId }, data: { role } });

test('an officer’s open streams end with their role, and a colleague’s go on', async () => {
  const { reference } = await insertCase({ claimant: await makeClaimant() });
  const [officer, colleague] = [await makeOfficer(), await makeSupervisor()];
  const streams = [await officer.call.live.onTopics({ queue: true }), await officer.call.live.onCase({ reference })];
  const other = readToEnd(await colleague.call.live.onTopics({ queue: true }));
  const ends = streams.map(readToEnd);
  await giveRole(officer.actor, 'claimant');
  for (const end of ends) expect(await end).toMatchObject(REFUSED);
  expect(await Promise.race([other, 'goes on'])).toBe('goes on');
  await giveRole(colleague.actor, 'claimant');
  expect(await other).toMatchObject(REFUSED);
});

test('a session that ends in another window ends its streams, and no other session’s', async () => {
  const email = 'two-windows@example.com';
  const password = 'correct horse battery';
  await auth().api.signUpEmail({ body: { email, password, name: 'Tina Twice' } });
  const signIn = async () => {
    const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true });
    const cookie = headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const context = await createRequestContext({ headers: new Headers({ cookie }), url: 'http://127.0.0.1:3000/' });
    return { cookie, context, call: createCaller(context) };
  };
  const [one, two] = [await signIn(), await signIn()];
  const claimant = one.context.actor;
  if (!claimant) throw new Error('nobody is signed in');
  const { reference } = await insertCase({ claimant: { actor: claimant, call: one.call } });
  const [first, second] = [await one.call.live.onCase({ reference }), await two.call.live.onCase({ reference })].map(
    readToEnd,
  );
  await auth().api.signOut({ headers: new Headers({ cookie: one.cookie }) });
  expect(await first).toMatchObject(REFUSED);
  expect(await Promise.race([second, 'goes on'])).toBe('goes on');
  await database().session.deleteMany();
  expect(await second).toMatchObject(REFUSED);
});
