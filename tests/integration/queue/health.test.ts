import { expect, test } from 'vitest';
import { checkHealth } from '@/server/platform/health';

test('all is well when the database and the queue answer', async () => {
  expect(await checkHealth()).toEqual({ ok: true, checks: { database: 'ok', queue: 'ok' } });
});
