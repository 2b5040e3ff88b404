import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** What a route answers, at an installation with this address. */
async function answerAt(appUrl: string): Promise<Response> {
  const variables = { CASEDRAFT_MODE: 'demo', DATABASE_URL: 'postgresql://db/casedraft', AUTH_SECRET: 'x'.repeat(32) };
  for (const [name, value] of Object.entries({ ...variables, APP_URL: appUrl })) vi.stubEnv(name, value);
  const { guardRequest } = await import('./guard-request');
  return guardRequest(new Request(`${appUrl}/api/any`), () => new Response('any'));
}

test('a browser that has been here over https comes by nothing else, for a year, and other hosts are as they were', async () => {
  const { headers } = await answerAt('https://cases.example.org');
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
});

test('over http nothing is said of https', async () => {
  const { headers } = await answerAt('http://127.0.0.1:3000');
  expect(headers.get('strict-transport-security')).toBeNull();
});
