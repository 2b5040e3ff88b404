import { expect, test, vi } from 'vitest';
import { AI_PROCESSING, aiProcessingJobId, jobContracts, jobNames } from './contracts';

const documentId = '01a208ab-a63c-72f0-a2aa-602b9ed80e39';

function stubEnvironment() {
  vi.stubEnv('DATABASE_URL', 'postgresql://db/casedraft');
  vi.stubEnv('AUTH_SECRET', 'x'.repeat(32));
  vi.stubEnv('CASEDRAFT_MODE', 'test');
  vi.stubEnv('JOB_BACKOFF_MS', undefined);
}

test('three attempts, with exponential backoff from five seconds', () => {
  stubEnvironment();
  expect(jobContracts[AI_PROCESSING].options()).toMatchObject({
    attempts: 3,
    backoff: { type: 'exponential', delay: 5_000 },
  });
  vi.unstubAllEnvs();
});

test('a run’s job id is always the same, another run’s another, and fit for the queue', () => {
  const id = aiProcessingJobId({ documentId, run: 1 });
  expect(aiProcessingJobId({ documentId, run: 1 })).toBe(id);
  expect(aiProcessingJobId({ documentId, run: 2 })).not.toBe(id);
  // The queue takes no id with a colon or of digits alone.
  expect(id).toMatch(/^[a-z][^:]*$/);
});

test('a payload is a document’s id and nothing else gets through', () => {
  const { payload } = jobContracts[AI_PROCESSING];
  expect(payload.parse({ documentId, text: 'Dear Sir' })).toEqual({ documentId });
  expect(payload.safeParse({ documentId: '1' }).success).toBe(false);
});

test.each(jobNames)('what a worker keeps of %s jobs ends by itself', (name) => {
  stubEnvironment();
  const { attempts, backoff, removeOnComplete, removeOnFail } = jobContracts[name].options();
  expect(attempts).toBeGreaterThan(1);
  expect(backoff).toMatchObject({ type: 'exponential' });
  for (const kept of [removeOnComplete, removeOnFail]) expect(kept).toMatchObject({ age: expect.any(Number) });
  vi.unstubAllEnvs();
});
