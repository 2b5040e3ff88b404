import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../scripts/postgres/migrate.mjs';
import { startPostgres } from '../scripts/postgres/start.mjs';

type Opening = {
  /** For the folder that the database lies in while it is measured. */
  name: string;
  /** A database that is seeded already, and is neither seeded nor stopped. */
  seededUrl?: string | undefined;
  seed: (options: { url: string }) => Promise<void>;
  /** Whether all was quick enough. May load the product's modules, which find this process's environment set for the database. */
  measure: () => Promise<boolean>;
};

/** Seeds a database of its own, measures the product's code on it in this process, and takes it away again. Sets the exit code. */
export async function measureOnSeeded({ name, seededUrl, seed, measure }: Opening): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), `casedraft-${name}-`));
  const postgres = seededUrl ? null : await startPostgres({ dataDir: folder, fast: true });
  try {
    const url = postgres?.url ?? seededUrl ?? '';
    if (postgres) {
      await migrate({ url });
      await seed({ url });
    }
    Object.assign(process.env, {
      NODE_ENV: 'test',
      CASEDRAFT_MODE: 'test',
      DATABASE_URL: url,
      AUTH_SECRET: 'of no use to anybody, as nobody signs in here',
      APP_URL: 'http://127.0.0.1:3000',
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
    });
    process.exitCode = (await measure()) ? 0 : 1;
  } finally {
    await postgres?.stop();
    await rm(folder, { recursive: true });
  }
}
