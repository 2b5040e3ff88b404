import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { caseIs, draftsOf, lookAtCase } from '@/tests/setup/look';
import { serveOpenAi } from '@/tests/setup/openai';
import { makeSupervisor } from '@/tests/setup/people';
import { makeReadCase } from '@/tests/setup/read-case';
import { until } from '@/tests/setup/until';
import { startWorker } from '@/tests/setup/worker';
import { sweep } from '@/worker/sweep';

const server = await serveOpenAi();
// A draft takes 1,500 tokens: one is under the limit, and passes it.
Object.assign(process.env, { AI_TOKENS_PER_CLAIMANT: '1400', AI_TOKENS_PER_CASE: '1400' });

let worker: Awaited<ReturnType<typeof startWorker>>;
beforeAll(async () => {
  worker = await startWorker();
});
afterAll(() => worker.stop());

test('a claimant’s second draft of the day waits for the budget, says so, and is made once a supervisor allows more', async () => {
  const first = await makeReadCase();
  await first.claimant.call.cases.submit({ reference: first.reference });
  expect((await caseIs(first.reference, 'awaiting_officer_review')).draftProblem).toBeNull();
  expect(await database().aiUse.findMany({ select: { tokens: true, costMicros: true } })).toEqual([
    { tokens: 1_500, costMicros: 960 },
  ]);

  const second = await makeReadCase({ claimant: first.claimant });
  await second.claimant.call.cases.submit({ reference: second.reference });
  expect((await caseIs(second.reference, 'awaiting_officer_review')).draftProblem).toContain(
    'The budget for AI is used up for today, so there is no draft yet. It is that of this claimant.',
  );
  expect(server.asked('/v1/responses')).toHaveLength(1);

  // Somebody else's draft is made all the same.
  const other = await makeReadCase();
  await other.claimant.call.cases.submit({ reference: other.reference });
  expect((await caseIs(other.reference, 'awaiting_officer_review')).draftProblem).toBeNull();

  await sweep();
  expect(await draftsOf(second.id)).toEqual([]);
  const supervisor = await makeSupervisor();
  expect((await supervisor.call.operations.overview()).spending).toMatchObject({ tokens: 3_000, waiting: 1 });
  await supervisor.call.operations.liftBudget();
  await sweep();
  await until('the draft is made', async () => (await draftsOf(second.id)).length === 1);
  expect((await lookAtCase(second.reference)).draftProblem).toBeNull();
});
