import { expect, test } from 'vitest';
import { writeAllMetrics } from '@/server/collect-metrics';
import { startTracing, stopTracing } from '@/server/platform/tracing';
import { captureLog } from '@/tests/setup/canary/capture-log';
import { eraseAll } from '@/tests/setup/canary/erase-all';
import { quoteMarkers } from '@/tests/setup/canary/markers';
import { scanQueues } from '@/tests/setup/canary/read-queues';
import { scanDatabase, scanFolder } from '@/tests/setup/canary/scan-stores';
import { walkCase } from '@/tests/setup/canary/walk-case';
import { collectTraces } from '@/tests/setup/collect-traces';
import { actionsOf } from '@/tests/setup/look';
import { withMailServer } from '@/tests/setup/mail-server';
import { startWorkerProcess } from '@/tests/setup/worker-process';

Object.assign(process.env, { LOG_LEVEL: 'trace', DECISION_UNDO_SECONDS: '0' });
const mail = await withMailServer();
const traces = await collectTraces();

/** A whole case, and its end: a minute on an idle machine. */
const LONGEST_MS = 400_000;

test('what people say in a case is in no log, job, trace, metric, error or mail, and nowhere once it is erased', async () => {
  await startTracing({ service: 'casedraft-web' });
  const worker = await startWorkerProcess({ LOG_LEVEL: 'trace' });
  const webLog = captureLog();
  const walked = await walkCase();
  const metrics = await writeAllMetrics();
  // The walk has brought them about at all.
  expect(worker.lines.some((line) => line.includes('mail sent'))).toBe(true);
  expect(await scanDatabase(['public'])).toEqual(
    expect.arrayContaining(['document_page.text', 'letter.body', 'user.name']),
  );

  expect(quoteMarkers(worker.lines.join('\n'))).toEqual([]);
  expect(quoteMarkers(webLog.join('\n'))).toEqual([]);
  const queues = await scanQueues();
  expect(queues.looked).toBeGreaterThan(0);
  expect(queues.marked).toEqual([]);
  expect(quoteMarkers(metrics)).toEqual([]);
  expect(quoteMarkers(walked.errors.join('\n'))).toEqual([]);
  await stopTracing();
  expect(traces.spans.length).toBeGreaterThan(0);
  expect(quoteMarkers(traces.text())).toEqual([]);
  // A mail's address is its recipient's, and nothing else in it names anybody.
  expect(mail.received.length).toBeGreaterThan(2);
  for (const { raw } of mail.received) expect(quoteMarkers(raw.replace(/^To: .*$/m, ''))).toEqual([]);

  await eraseAll(walked);
  expect(await scanDatabase()).toEqual([]);
  expect(await scanFolder()).toEqual({ files: [], marked: [] });
  expect(quoteMarkers([...worker.lines, ...webLog].join('\n'))).toEqual([]);
  expect(await actionsOf(walked.caseId)).toContain('case_erased');
}, LONGEST_MS);
