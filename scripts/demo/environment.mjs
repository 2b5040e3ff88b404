import path from 'node:path';
import { fromRoot, repoRoot } from '../machine/paths.mjs';
import { keepSecret } from '../machine/secret-file.mjs';

/**
 * The environment web, worker and seed run in. What the person has set (REDIS_URL, providers, log level…) passes through; an
 * empty value is not set, as in server/platform/env.ts.
 * @param {{ mode: 'demo' | 'test' | 'development', databaseUrl: string, dataDir: string, port: number }} options
 * @returns {NodeJS.ProcessEnv}
 */
export function describeEnvironment({ mode, databaseUrl, dataDir, port }) {
  return {
    ...process.env,
    NODE_ENV: mode === 'development' ? 'development' : 'production',
    CASEDRAFT_MODE: mode,
    CASEDRAFT_ROOT: repoRoot,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    DOCUMENT_READER: mode === 'development' ? undefined : fromRoot('dist', 'document-reader.mjs'),
    AUTH_SECRET: process.env.AUTH_SECRET || keepSecret({ file: path.join(dataDir, 'auth-secret') }),
    APP_URL: `http://127.0.0.1:${port}`,
    HOSTNAME: '127.0.0.1',
    PORT: String(port),
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
