import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundlePrograms } from '../../scripts/build/bundle.mjs';
import { fromRoot } from '../../scripts/machine/paths.mjs';
import { migrate } from '../../scripts/postgres/migrate.mjs';
import { startPostgres } from '../../scripts/postgres/start.mjs';
import { startRedis } from '../../scripts/redis/start.mjs';
import type { ProgramName, QueueStore } from './provided';

/** What tests run in processes of their own, over and over. */
const PROGRAMS: Record<ProgramName, string> = {
  worker: 'worker/main.ts',
  'document-reader': 'server/providers/ocr/local/child.ts',
  'text-embedder': 'server/providers/ai/local/embedding-child.ts',
  'next-askers': 'tests/setup/next-askers.ts',
};

/** Below the repository, where they find its packages. */
async function makeProgramFolder(): Promise<string> {
  await mkdir(fromRoot('dist'), { recursive: true });
  return mkdtemp(fromRoot('dist', 'integration-'));
}

/** Starts a Postgres with a migrated template database, and a Redis where the project's queue is on Redis; bundles programs. */
async function startServices({ project, store }: { project: TestProject; store: QueueStore }) {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'casedraft-tests-'));
  const folder = await makeProgramFolder();
  const undo: (() => Promise<void>)[] = [
    () => rm(dataDir, { recursive: true, force: true }),
    () => rm(folder, { recursive: true, force: true }),
  ];
  const stop = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const postgres = await startPostgres({ dataDir, database: 'template', fast: true });
    undo.push(postgres.stop);
    await migrate({ url: postgres.url });
    let redis: Awaited<ReturnType<typeof startRedis>> | null = null;
    if (store === 'redis') {
      // Each test file takes a database of its own, so that one may flush it while others run.
      redis = await startRedis({ databases: '128' });
      undo.push(redis.stop);
    }
    const programs = await bundlePrograms({ programs: PROGRAMS, folder, sourcemap: true });
    project.provide('programs', programs);
    project.provide('templateUrl', postgres.url);
    project.provide('redisUrl', redis?.url ?? null);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

export const onPostgres = (project: TestProject) => startServices({ project, store: 'postgres' });
export const onRedis = (project: TestProject) => startServices({ project, store: 'redis' });
