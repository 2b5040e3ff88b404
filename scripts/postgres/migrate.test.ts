import { expect, test } from 'vitest';
import { refuseOldPostgres } from './migrate.mjs';

const server = ({ number, name }: { number: string; name: string }) => ({
  query: async () => ({ rows: [{ number, name }] }),
});

test('a server that is too old is named, and the version that is needed', async () => {
  const old = server({ number: '160010', name: '16.10 (Debian 16.10-1)' });
  await expect(refuseOldPostgres(old)).rejects.toThrow(
    'Casedraft needs Postgres 17 or newer; this server is 16.10 (Debian 16.10-1). Nothing was changed.',
  );
});

test('the oldest that will do is taken', async () => {
  await expect(refuseOldPostgres(server({ number: '170000', name: '17.0' }))).resolves.toBeUndefined();
});
