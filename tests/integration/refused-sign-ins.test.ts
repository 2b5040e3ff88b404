import { expect, test, vi } from 'vitest';
import { logger } from '@/server/platform/logger';
import { postAuth } from '@/tests/setup/auth-post';
import { makeClaimant } from '@/tests/setup/people';
import { signUpPerson } from '@/tests/setup/signed-in';

test('who is not let in is logged with the reason, and without a name', async () => {
  const { email } = await signUpPerson();
  const warn = vi.spyOn(logger(), 'warn');
  await postAuth({ path: '/sign-in/email', body: { email, password: 'a wrong password' } });
  await postAuth({ path: '/sign-in/email', body: { email: 'nobody@example.com', password: 'a wrong password' } });
  const refusals = warn.mock.calls.filter(([, said]) => said === 'sign-in refused').map(([data]) => data);
  const refusal = { path: '/sign-in/email', status: 401, code: 'INVALID_EMAIL_OR_PASSWORD' };
  expect(refusals).toEqual([
    { ...refusal, account: expect.any(String) },
    { ...refusal, account: expect.any(String) },
  ]);
  expect(new Set(refusals.map((data) => JSON.stringify(data))).size).toBe(2);
  expect(JSON.stringify(refusals)).not.toContain('@');
});

test('a call that somebody’s role does not permit is logged with who it was', async () => {
  const { actor, call } = await makeClaimant();
  const warn = vi.spyOn(logger(), 'warn');
  await expect(call.accounts.officers({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(warn).toHaveBeenCalledWith(
    { procedure: 'accounts.officers', userId: actor.userId, role: 'claimant' },
    'call refused',
  );
});
