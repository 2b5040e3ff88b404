import { expect, test } from 'vitest';
import { readSystemHealth } from '@/server/collect-health';

test('all is well when the database and the queue answer', async () => {
  expect(await readSystemHealth()).toEqual({ ok: true, checks: { database: 'ok', queue: 'ok' }, services: [] });
});
