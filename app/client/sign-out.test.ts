import { beforeEach, expect, it, vi } from 'vitest';
import { signOutPerson } from './sign-out';

const server = vi.hoisted(() => ({ getSession: vi.fn(), signOut: vi.fn() }));
vi.mock('./auth-client', () => ({ authClient: server }));

const signedIn = (id: string) => ({ data: { user: { id, name: id, email: `${id}@example.com` } }, error: null });
const refusal = (status: number) => ({ data: null, error: { status } });

beforeEach(() => {
  server.getSession.mockReset().mockResolvedValue(signedIn('ada'));
  server.signOut.mockReset().mockResolvedValue({ data: { success: true }, error: null });
});

it('signs its person out', async () => {
  expect(await signOutPerson('ada')).toEqual({ is: 'done' });
});

it('signs nobody else out', async () => {
  server.getSession.mockResolvedValue(signedIn('bo'));
  expect(await signOutPerson('ada')).toMatchObject({ is: 'refused', other: { email: 'bo@example.com' } });
  expect(server.signOut).not.toHaveBeenCalled();
});

it.each([429, 500])('signs nobody out while it is not known who is signed in, as after a %i', async (status) => {
  server.getSession.mockResolvedValue(refusal(status));
  expect(await signOutPerson('ada')).toEqual({ is: 'unanswered' });
  expect(server.signOut).not.toHaveBeenCalled();
});

it.each(['getSession', 'signOut'] as const)(
  'says so where %s gets no answer, as without a connection',
  async (call) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    server[call].mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await signOutPerson('ada')).toEqual({ is: 'unanswered' });
  },
);

it('says so where signing out is refused', async () => {
  server.signOut.mockResolvedValue(refusal(500));
  expect(await signOutPerson('ada')).toEqual({ is: 'unanswered' });
});
