import { afterEach, expect, it, vi } from 'vitest';
import { authClient } from './auth-client';

const answer = vi.fn<typeof fetch>();
vi.stubGlobal('fetch', answer);
afterEach(() => answer.mockReset());

it('posts what was entered as JSON and gives the answer', async () => {
  answer.mockResolvedValue(Response.json({ token: 'abc' }));
  const given = { email: 'ada@example.com', password: 'long enough' };
  expect(await authClient.signIn.email(given)).toEqual({ data: { token: 'abc' }, error: null });
  const [path, request] = answer.mock.calls[0] ?? [];
  expect([path, request?.method, request?.body]).toEqual(['/api/auth/sign-in/email', 'POST', JSON.stringify(given)]);
});

it('gives null for the session where nobody is signed in', async () => {
  answer.mockResolvedValue(Response.json(null));
  expect(await authClient.getSession()).toEqual({ data: null, error: null });
  expect(answer.mock.calls[0]?.[1]?.method).toBeUndefined();
});

it('gives the code and the status of a refusal', async () => {
  answer.mockResolvedValue(Response.json({ code: 'INVALID_TOKEN', message: 'Invalid token' }, { status: 400 }));
  const { error } = await authClient.resetPassword({ token: 'x', newPassword: 'long enough' });
  expect(error).toEqual({ status: 400, code: 'INVALID_TOKEN' });
});

it('takes the page of a proxy for a refusal without a code', async () => {
  vi.spyOn(console, 'debug').mockImplementation(() => undefined);
  answer.mockResolvedValue(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  expect(await authClient.signOut()).toEqual({ data: null, error: { status: 502, code: undefined } });
});

it('rejects where there is no answer', async () => {
  answer.mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(authClient.requestPasswordReset({ email: 'ada@example.com' })).rejects.toThrow('Failed to fetch');
});
