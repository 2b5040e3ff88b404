import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ANYONE_SIGNED_IN, procedureFor, router } from './trpc';

const titleSchema = z.object({ title: z.string().min(3, 'Give it a title.') });

const testRouter = router({
  title: procedureFor(...ANYONE_SIGNED_IN)
    .input(titleSchema)
    .query(() => 'fine'),
  // As where a row or a file of our own does not hold what it should.
  ownFault: procedureFor(...ANYONE_SIGNED_IN).query(() => titleSchema.parse({ title: 'x' })),
  badAnswer: procedureFor(...ANYONE_SIGNED_IN)
    .output(titleSchema)
    .query(() => ({ title: 'x' })),
});

async function fetchAnswer(call: string, pageOwnerId: string | null = null) {
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: new Request(`http://127.0.0.1/api/trpc/${call}`),
    router: testRouter,
    createContext: () => ({
      actor: {
        userId: 'someone',
        role: 'claimant' as const,
        name: 'Someone',
        email: 'someone@example.com',
        language: 'en' as const,
      },
      pageOwnerId,
      origin: 'http://127.0.0.1',
      isStillSignedIn: async () => true,
    }),
  });
  return { status: response.status, body: (await response.json()) as { error?: { json: { message: string } } } };
}

async function ask(call: string): Promise<{ status: number; message: unknown }> {
  const { status, body } = await fetchAnswer(call);
  return { status, message: body.error?.json.message };
}

const OUR_FAULT = 'Something went wrong on our side. Try again; if it happens again, tell your administrator.';

test('what is wrong with the input is said in its own words', async () => {
  const input = encodeURIComponent(JSON.stringify({ json: { title: 'x' } }));
  expect(await ask(`title?input=${input}`)).toEqual({ status: 400, message: 'Give it a title.' });
});

test.each(['ownFault', 'badAnswer'])('data of our own that fails a schema is never explained: %s', async (call) => {
  expect(await ask(call)).toEqual({ status: 500, message: OUR_FAULT });
});

test.each([
  ['its owner is signed in', 'someone', 'fine'],
  ['it has no owner, as a program', null, 'fine'],
  ['another is signed in', 'another', 'Another account is signed in now'],
])('a page is answered where %s', async (_which, pageOwnerId, told) => {
  const input = encodeURIComponent(JSON.stringify({ json: { title: 'Roof' } }));
  const { status, body } = await fetchAnswer(`title?input=${input}`, pageOwnerId);
  expect(status).toBe(told === 'fine' ? 200 : 401);
  expect(JSON.stringify(body)).toContain(told);
  // The page says by name who that is.
  expect(JSON.stringify(body).includes('"otherAccount":{"name":"Someone"')).toBe(told !== 'fine');
});
