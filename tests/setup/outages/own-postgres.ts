import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '../../../scripts/postgres/migrate.mjs';
import { startPostgres } from '../../../scripts/postgres/start.mjs';

/** A migrated Postgres for one test file, which can be stopped as by a crash and started again under its address. */
export async function startOwnPostgres() {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'casedraft-postgres-'));
  // Postgres may run as another account than the tests.
  await chmod(dataDir, 0o711);
  let server = await startPostgres({ dataDir, fast: true });
  await migrate({ url: server.url });
  const { url, port } = server;
  return {
    url,
    /** Postgres's "immediate" shutdown: every connection is cut, nothing is tidied up. */
    crash: async () => {
      const ended = new Promise<void>((resolve) => server.onExit(resolve));
      process.kill(server.pid, 'SIGQUIT');
      await ended;
    },
    restart: async () => {
      server = await startPostgres({ dataDir, fast: true, port });
    },
    end: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
