import { expect, test, vi } from 'vitest';

process.env.MAIL = 'outbox';
process.env.SIGN_IN_ATTEMPTS_PER_MINUTE = '1000';
const { readActor } = await import('@/server/accounts/service');
const { lockPerson } = await import('@/server/accounts/lock');
const { prepareSecondStep } = await import('@/server/accounts/second-step/prepare-second-step');
const { readSecondStep } = await import('@/server/accounts/second-step/read-second-step');
const { removeSecondStep } = await import('@/server/accounts/second-step/remove-second-step');
const { setRecoveryCodes } = await import('@/server/accounts/second-step/set-recovery-codes');
const { settleSecondStep } = await import('@/server/accounts/second-step/settle-second-step');
const { database } = await import('@/server/platform/database');
const { keepCookies, postAuth } = await import('@/tests/setup/auth-post');
const { addSecondStep, readWaitingKey, showCode, showNextCode } = await import('@/tests/setup/second-step');
const { isSignedIn, PASSWORD, signInPerson, signUpPerson } = await import('@/tests/setup/signed-in');

type Person = Awaited<ReturnType<typeof signUpPerson>>;

const actionsOf = async ({ actor: { userId } }: Person) =>
  (await database().accountEvent.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(({ action }) => action);
const mailsTo = async ({ actor: { userId } }: Person) =>
  (await database().mail.findMany({ where: { recipientId: userId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);
const countSignIns = ({ actor: { userId } }: Person) =>
  database().auditEvent.count({ where: { actorId: userId, action: 'signed_in' } });

/** Until a transaction waits for a row of another. */
const seeWaiting = () =>
  vi.waitUntil(async () => {
    const waiting = await database().$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return waiting.length > 0;
  }, 10_000);

/** The password's answer, and the cookies after it. */
async function enterPassword({ email }: Person) {
  const response = await postAuth({ path: '/sign-in/email', body: { email, password: PASSWORD } });
  return { answer: await response.json(), cookie: keepCookies(response) };
}

const enterCode = ({ cookie, code }: { cookie: string; code: string }) =>
  postAuth({ path: '/two-factor/verify-totp', body: { code }, cookie });

const enterRecoveryCode = ({ cookie, code }: { cookie: string; code: string }) =>
  postAuth({ path: '/two-factor/verify-backup-code', body: { code }, cookie });

const readSignedInBy = (cookie: string) => readActor({ headers: new Headers({ cookie }) });

test('a second step is on once the app has shown its code, is told its owner, and ends all other sessions', async () => {
  const person = await signUpPerson();
  const elsewhere = await signInPerson(person);
  const { actor, sessionId } = person;
  expect(await prepareSecondStep({ actor, password: 'a guess' })).toEqual({ is: 'wrong_password' });
  expect(await readSecondStep({ actor })).toEqual({ is: 'off' });
  expect(await prepareSecondStep({ actor, password: PASSWORD })).toEqual({ is: 'ready' });
  expect((await enterPassword(person)).answer).toMatchObject({ token: expect.any(String) });
  expect(await settleSecondStep({ actor, sessionId, code: '12345' })).toEqual({ is: 'wrong_code' });
  const code = showCode(await readWaitingKey(person));
  const settled = await settleSecondStep({ actor, sessionId, code });
  expect(settled).toMatchObject({ is: 'done' });
  expect(settled.is === 'done' && new Set(settled.codes).size).toBe(10);
  expect(await readSecondStep({ actor })).toEqual({ is: 'on', codesLeft: 10 });
  expect([await isSignedIn(person), await isSignedIn(elsewhere)]).toEqual([true, false]);
  expect(await actionsOf(person)).toEqual(['second_step_on']);
  expect(await mailsTo(person)).toContain('second_step_on');
});

test('begun anew on another page at the moment of its first code, the first of the two wins and neither fails', async () => {
  const person = await signUpPerson();
  const { actor, sessionId } = person;
  await prepareSecondStep({ actor, password: PASSWORD });
  const code = showCode(await readWaitingKey(person));
  // The other page, in mid-way.
  const { settling } = await database().$transaction(async (tx) => {
    await lockPerson(tx, actor);
    const confirmed = settleSecondStep({ actor, sessionId, code });
    await seeWaiting();
    await tx.verification.deleteMany({ where: { identifier: `second-step:${actor.userId}` } });
    return { settling: confirmed };
  });
  expect(await settling).toEqual({ is: 'key_over' });
});

test('the password alone signs nobody in, and a code does, once', async () => {
  const person = await signUpPerson();
  const { secret } = await addSecondStep(person);
  const before = await countSignIns(person);
  const { answer, cookie } = await enterPassword(person);
  expect(answer).toMatchObject({ twoFactorRedirect: true });
  expect(await readSignedInBy(cookie)).toBeNull();
  expect(await countSignIns(person)).toBe(before);
  const code = showNextCode(secret);
  const signedIn = await enterCode({ cookie, code });
  expect(signedIn.status).toBe(200);
  expect(await readSignedInBy(keepCookies(signedIn, cookie))).toMatchObject({ userId: person.actor.userId });
  expect(await countSignIns(person)).toBe(before + 1);

  const again = await enterCode({ cookie: (await enterPassword(person)).cookie, code });
  expect([again.status, (await again.json()).code]).toEqual([401, 'CODE_USED']);
  expect(await readSignedInBy(keepCookies(again))).toBeNull();
});

test('two who enter the same code at the same moment are one who gets in', async () => {
  const person = await signUpPerson();
  const { secret } = await addSecondStep(person);
  const cookies = [(await enterPassword(person)).cookie, (await enterPassword(person)).cookie];
  const code = showNextCode(secret);
  const answers = await Promise.all(cookies.map((cookie) => enterCode({ cookie, code })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
});

test('five wrong codes end the attempt, and a wrong one signs nobody in', async () => {
  const person = await signUpPerson();
  const { secret } = await addSecondStep(person);
  const { cookie } = await enterPassword(person);
  const statuses: number[] = [];
  for (let count = 0; count < 5; count++) statuses.push((await enterCode({ cookie, code: '12345x' })).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401]);
  expect((await enterCode({ cookie, code: showNextCode(secret) })).ok).toBe(false);
});

test('a recovery code is good once, and its use is told', async () => {
  const person = await signUpPerson();
  const { codes } = await addSecondStep(person);
  const [code = '', other = ''] = codes;
  const signedIn = await enterRecoveryCode({ cookie: (await enterPassword(person)).cookie, code });
  expect(await readSignedInBy(keepCookies(signedIn))).toMatchObject({ userId: person.actor.userId });
  expect(await readSecondStep(person)).toEqual({ is: 'on', codesLeft: 9 });
  expect(await actionsOf(person)).toEqual(['second_step_on', 'recovery_code_used']);
  expect(await mailsTo(person)).toContain('recovery_code_used');
  const { cookie } = await enterPassword(person);
  expect((await enterRecoveryCode({ cookie, code })).status).toBe(401);
  expect((await enterRecoveryCode({ cookie, code: other })).status).toBe(200);
});

test('new recovery codes ask for the password, and end those before', async () => {
  const person = await signUpPerson();
  const { codes } = await addSecondStep(person);
  expect(await setRecoveryCodes({ ...person, password: 'a guess' })).toEqual({ is: 'wrong_password' });
  const made = await setRecoveryCodes({ ...person, password: PASSWORD });
  const { cookie } = await enterPassword(person);
  expect((await enterRecoveryCode({ cookie, code: codes[0] ?? '' })).status).toBe(401);
  expect((await enterRecoveryCode({ cookie, code: (made.is === 'done' && made.codes[0]) || '' })).status).toBe(200);
});

test('turning it off asks for the password, and is told its owner', async () => {
  const person = await signUpPerson();
  await addSecondStep(person);
  expect(await removeSecondStep({ ...person, password: 'a guess' })).toEqual({ is: 'wrong_password' });
  expect((await enterPassword(person)).answer).toMatchObject({ twoFactorRedirect: true });
  expect(await removeSecondStep({ ...person, password: PASSWORD })).toEqual({ is: 'done' });
  expect((await enterPassword(person)).answer).toMatchObject({ token: expect.any(String) });
  expect(await mailsTo(person)).toContain('second_step_off');
});

test('the sign-in library’s own addresses neither change it nor make it weaker', async () => {
  const person = await signUpPerson();
  const { secret } = await addSecondStep(person);
  const { cookie } = person;
  for (const path of ['enable', 'disable', 'get-totp-uri', 'generate-backup-codes', 'send-otp', 'verify-otp'])
    expect((await postAuth({ path: `/two-factor/${path}`, body: { password: PASSWORD }, cookie })).status).toBe(404);
  const trusted = { code: showNextCode(secret), trustDevice: true };
  const begun = await enterPassword(person);
  const wish = await postAuth({ path: '/two-factor/verify-totp', body: trusted, cookie: begun.cookie });
  expect(wish.status).toBe(400);
  expect((await enterCode({ cookie, code: showNextCode(secret) })).status).toBe(403);
});

test('it goes with the account', async () => {
  const person = await signUpPerson();
  await addSecondStep(person);
  await person.call.account.close({ password: PASSWORD, isUnderstood: true });
  expect(await database().twoFactor.count({ where: { userId: person.actor.userId } })).toBe(0);
});
