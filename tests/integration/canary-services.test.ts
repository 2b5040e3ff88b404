import { expect, test } from 'vitest';
import { captureLog } from '@/tests/setup/canary/capture-log';
import { eraseAll } from '@/tests/setup/canary/erase-all';
import { quoteMarkers } from '@/tests/setup/canary/markers';
import { scanQueues } from '@/tests/setup/canary/read-queues';
import { scanDatabase, scanFolder } from '@/tests/setup/canary/scan-stores';
import { walkCase } from '@/tests/setup/canary/walk-case';
import { serveCloudinary } from '@/tests/setup/cloudinary';
import { withMailServer } from '@/tests/setup/mail-server';
import { serveOpenAi } from '@/tests/setup/openai';
import { startWorkerProcess } from '@/tests/setup/worker-process';

Object.assign(process.env, { LOG_LEVEL: 'trace', DECISION_UNDO_SECONDS: '0' });
await withMailServer();
const cloud = await serveCloudinary();
await serveOpenAi();

/** A whole case, and its end: a minute on an idle machine. */
const LONGEST_MS = 400_000;

test('with outside services, too, no log and no job has it, and the file service keeps nothing', async () => {
  const webLog = captureLog();
  const worker = await startWorkerProcess({ LOG_LEVEL: 'trace' });
  const walked = await walkCase();
  expect(cloud.assets().length).toBeGreaterThan(0);
  expect(quoteMarkers(worker.lines.join('\n'))).toEqual([]);
  expect(quoteMarkers(webLog.join('\n'))).toEqual([]);
  expect((await scanQueues()).marked).toEqual([]);
  await eraseAll(walked);
  expect(await scanDatabase()).toEqual([]);
  expect(await scanFolder()).toEqual({ files: [], marked: [] });
  expect(cloud.assets()).toEqual([]);
}, LONGEST_MS);
