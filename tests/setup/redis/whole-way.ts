import { expect } from 'vitest';
import { AI_PROCESSING } from '@/server/jobs/contracts';
import { jobQueue } from '@/server/jobs/queue';
import { checkHealth } from '@/server/platform/health';
import { assertStoreFits, openRelay } from '@/server/platform/queue-backend';
import { addDocument, makeCase, makeLetter } from '../cases';
import { caseIs, documentSettled } from '../look';
import { makeClaimant } from '../people';
import { until } from '../until';
import { startWorker } from '../worker';

/** What all processes are told about cases, as another process hears it. */
async function listenToAll() {
  const { relay, close } = await openRelay('listening-test');
  const heard: string[] = [];
  await relay.subscribe('cases.*', (message) => {
    heard.push((message.data as { caseId: string }).caseId);
  });
  return { heard, close };
}

/** A letter goes from upload to the officers: through the queue, a worker and the live events. */
async function submitLetter(heard: string[]) {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  expect((await documentSettled(documentId)).ocrStatus).toBe('completed');
  heard.length = 0;
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  await until('the change was heard of', async () => heard.includes(id));
}

/** The whole way of a document on the Redis of the environment; gives a function that goes it again, as after a failover. */
export async function goWholeWay() {
  await assertStoreFits();
  const { worker, attempts } = await startWorker();
  const { heard, close } = await listenToAll();
  await submitLetter(heard);
  await until('both runs are done', async () => attempts.length === 2);
  expect(attempts.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  await until('the health check is content', async () => (await checkHealth()).ok);
  return {
    worker,
    close,
    /** The queue, the worker and the listener are those from before: they have to find the new master by themselves. */
    goAgain: async () => {
      const { queue } = await jobQueue(AI_PROCESSING);
      await until('the queue answers again', () =>
        queue.add('ai-processing', { documentId: 'rubbish' }, { attempts: 1, removeOnFail: true }).then(
          () => true,
          () => false,
        ),
      );
      await submitLetter(heard);
    },
  };
}
