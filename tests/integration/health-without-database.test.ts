import { expect, test } from 'vitest';
import { GET } from '@/app/api/health/route';
import { findFreePort } from '../../scripts/machine/free-port.mjs';

test('health fails with 503 and says what does not answer when the database is away', async () => {
  const url = new URL(process.env.DATABASE_URL ?? '');
  url.port = String(await findFreePort());
  // Before anything has read the environment: nobody listens there.
  process.env.DATABASE_URL = url.href;
  const response = await GET(new Request('http://127.0.0.1/api/health'));
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ ok: false, checks: { database: 'failed', queue: 'failed' }, services: null });
});
