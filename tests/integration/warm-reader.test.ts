import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startWorkerProcess } from '@/tests/setup/worker-process';

/** A reader's process of this source instead of the real one. */
async function makeReader(source: string): Promise<{ DOCUMENT_READER: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'casedraft-reader-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'reader.mjs');
  await writeFile(file, source);
  return { DOCUMENT_READER: file };
}

const CRASHES = "process.on('message', () => { console.error('no model'); process.exit(3); });";
const HANGS = "process.on('message', () => {}); setInterval(() => {}, 1_000);";

test('a worker warms its reader up once it takes jobs', async () => {
  const worker = await startWorkerProcess();
  await worker.said('"msg":"reader warm"');
  const at = (words: string) => worker.lines.findIndex((line) => line.includes(words));
  expect(at('worker ready')).toBeLessThan(at('reader warm'));
});

test('a worker whose reader cannot be warmed up says so, and stays', async () => {
  const worker = await startWorkerProcess(await makeReader(CRASHES));
  await worker.said('the reader could not be warmed up');
  const line = worker.lines.find((said) => said.includes('the reader could not be warmed up')) ?? '';
  expect(JSON.parse(line)).toMatchObject({ level: 50 });
  expect(line).toContain('no model');
  worker.kill('SIGTERM');
  expect(await worker.ended).toEqual({ code: 0, signal: null });
});

test('a reader that is still warming up keeps no worker from stopping, and is no fault then', async () => {
  const worker = await startWorkerProcess(await makeReader(HANGS));
  worker.kill('SIGTERM');
  expect(await worker.ended).toEqual({ code: 0, signal: null });
  expect(worker.lines.filter((line) => line.includes('warm'))).toEqual([]);
});
