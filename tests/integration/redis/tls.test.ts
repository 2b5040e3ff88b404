import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { askRedis, redisPlace } from '@/server/platform/redis';
import { atEnd } from '@/tests/setup/at-end';
import { makeCertificates } from '@/tests/setup/redis/certificates';
import { goWholeWay } from '@/tests/setup/redis/whole-way';
import { findFreePort } from '../../../scripts/machine/free-port.mjs';
import { startRedis } from '../../../scripts/redis/start.mjs';

/** Signs that an address has to carry as %40 and %2F. */
const PASSWORD = 'a@b/c';

beforeAll(async () => {
  const dir = await mkdtemp(path.join(process.env.DATA_DIR ?? '', 'tls-'));
  const { ca, certificate, key } = await makeCertificates(dir);
  const port = String(await findFreePort());
  const server = await startRedis({
    port: '0',
    'tls-port': port,
    'tls-cert-file': certificate,
    'tls-key-file': key,
    'tls-auth-clients': 'no',
    user: `casedraft on >${PASSWORD} ~* &* +@all`,
  });
  atEnd(server.stop);
  process.env.REDIS_URL = `rediss://casedraft:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/2`;
  process.env.REDIS_CA_FILE = ca;
});

test('a document goes the whole way over TLS, with a user and a password', async () => {
  const { close } = await goWholeWay();
  await close();
});

test('a certificate of an unknown authority, a wrong password and plain text are refused', async () => {
  const place = redisPlace();
  if (place?.form !== 'single') throw new Error('this test is about one Redis by its address');
  const tryWith = (change: Partial<typeof place>) =>
    askRedis({ place: { ...place, ...change }, withinMs: 20_000, ask: (client) => client.ping() });
  expect(await tryWith({})).toBe('PONG');
  await expect(tryWith({ caFile: undefined })).rejects.toThrow('unable to verify');
  await expect(tryWith({ url: place.url.replace('%40', '') })).rejects.toThrow('WRONGPASS');
  await expect(tryWith({ url: place.url.replace('rediss:', 'redis:'), tls: false })).rejects.toThrow();
});
