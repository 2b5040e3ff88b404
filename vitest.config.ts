import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

// Far from UTC and a date ahead of it for half the day, so that mixing up times shows. Set here, before any test process starts.
process.env.TZ = 'Pacific/Auckland';

/** Set by `npm test` where Redis can't be had: the tests on Redis are then counted as skipped. */
const hasRedis = process.env.CASEDRAFT_NO_REDIS !== '1';

/** Real services: what depends on the queue runs on both of its stores, the rest on Postgres alone. */
function integration({ store }: { store: 'postgres' | 'redis' }): TestProjectInlineConfiguration {
  const isSkipped = store === 'redis' && !hasRedis;
  return {
    resolve: { alias },
    test: {
      name: `integration-${store}`,
      include:
        store === 'redis' ? ['tests/integration/{queue,redis}/**/*.test.ts'] : ['tests/integration/**/*.test.ts'],
      exclude: store === 'redis' ? [] : ['tests/integration/redis/**'],
      globalSetup: [`tests/setup/global-${isSkipped ? 'postgres' : store}.ts`],
      setupFiles: ['tests/setup/world.ts'],
      environment: 'node',
      // Seconds on an idle machine; only there so that a hang ends.
      testTimeout: 180_000,
      hookTimeout: 180_000,
      // No test has this name.
      ...(isSkipped ? { testNamePattern: /^$/ } : {}),
    },
  };
}

export default defineConfig({
  test: {
    // Real Postgres, Redis and OCR children on two cores: more files at once only slow each other down.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            '{server,worker,app,messages,scripts,samples/make,bench,tests/servers,tests/faults}/**/*.test.{ts,tsx}',
          ],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      integration({ store: 'postgres' }),
      integration({ store: 'redis' }),
    ],
  },
});
