import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBacklog } from '@/server/jobs/backlog';
import { AI_PROCESSING } from '@/server/jobs/contracts';
import { readLongestSilence } from '@/server/jobs/owed-rows';
import { aiProcessingJobState } from '@/server/jobs/queue';
import { database } from '@/server/platform/database';
import { addDocument, makeCase, makeLetter, uploadFile } from '@/tests/setup/cases';
import { serveCloudinary } from '@/tests/setup/cloudinary';
import { flushQueue } from '@/tests/setup/flush-queue';
import { holdReading } from '@/tests/setup/hold-reading';
import { actionsOf, caseIs, documentSettled, draftsOf, lookAtCase, lookAtDocument } from '@/tests/setup/look';
import { serveOpenAi } from '@/tests/setup/openai';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { closeWorkers, startWorker } from '@/tests/setup/worker';
import { sweep } from '@/worker/sweep';

const cloud = await serveCloudinary();
const ai = await serveOpenAi();

let supervisor: Person;
beforeEach(async () => {
  supervisor = await makeSupervisor('Sue Supervisor');
  cloud.reset();
  ai.reset();
});
afterEach(async () => {
  await supervisor.call.operations.resume();
  await closeWorkers();
  // What a test left owed or failed must not be another one's.
  await database().case.updateMany({ data: { status: 'withdrawn' } });
  await flushQueue();
});

async function makeOwed(claimant?: Person) {
  const person = claimant ?? (await makeClaimant());
  const { id, reference } = await makeCase({ claimant: person });
  const documentId = await addDocument({ claimant: person, reference, file: await makeLetter() });
  return { claimant: person, id, reference, documentId };
}

/** A document that failed because the service refused our key in the middle of its reading; a worker must be there. */
async function makeFailed(claimant: Person) {
  const { id, reference } = await makeCase({ claimant });
  const { documentId } = await uploadFile({ claimant, reference, file: await makeLetter() });
  cloud.fail('upload', { kind: 'bad_key' });
  await claimant.call.documents.register({ documentId });
  expect(await documentSettled(documentId)).toMatchObject({ ocrStatus: 'failed', failureCode: 'bad_key' });
  return { claimant, id, reference, documentId };
}

/** The overview is shared for a moment, so it may be the one of before. */
const overviewShows = (what: string, isShown: (overview: Overview) => boolean) =>
  until(`the overview shows ${what}`, async () => {
    const overview = await supervisor.call.operations.overview();
    return isShown(overview) && overview;
  });
type Overview = Awaited<ReturnType<Person['call']['operations']['overview']>>;

test('while reading is paused nothing is started, what runs is finished, and all who wait are told', async () => {
  const reading = holdReading();
  await startWorker();
  const running = await makeOwed();
  await reading.held;
  await supervisor.call.operations.pause({ note: 'The scanner service is down' });
  const waiting = await makeOwed();
  reading.release();
  expect((await documentSettled(running.documentId)).ocrStatus).toBe('completed');

  expect(await aiProcessingJobState({ documentId: waiting.documentId, run: 1 })).toBe('waiting');
  expect((await lookAtDocument(waiting.documentId)).ocrStatus).toBe('pending');
  // The queue lets go of the job that ran only after its document is settled.
  const { queue, pause, oldestWaitMs } = await overviewShows(
    'the pause',
    ({ queue: now }) => now?.waiting === 1 && now.active === 0,
  );
  expect(queue).toMatchObject({ isPaused: true, active: 0, heldMs: 0, workers: 1 });
  expect(oldestWaitMs).toBeGreaterThan(0);
  expect(pause).toMatchObject({ byName: 'Sue Supervisor', note: 'The scanner service is down' });
  expect((await readBacklog(AI_PROCESSING)).isHeld).toBe(true);
  const officer = await makeOfficer();
  expect((await officer.call.operations.pauseState())?.forStaff).toMatchObject({ byName: 'Sue Supervisor' });
  expect(await waiting.claimant.call.operations.pauseState()).toEqual({ since: expect.any(Date), forStaff: null });

  await supervisor.call.operations.pause({});
  expect((await officer.call.operations.pauseState())?.forStaff?.note).toBe('The scanner service is down');
  expect(await supervisor.call.operations.resume()).toBeNull();
  expect((await documentSettled(waiting.documentId)).ocrStatus).toBe('completed');
  expect(await officer.call.operations.pauseState()).toBeNull();
  const switches = await database().operationEvent.findMany({
    where: { actorId: supervisor.actor.userId },
    orderBy: { id: 'asc' },
  });
  expect(switches.map(({ action }) => action)).toEqual(['queue_paused', 'queue_resumed']);
});

test('a worker that hangs over a document is noticed, though it is connected and nothing waits', async () => {
  const { reference, documentId, claimant } = await makeOwed();
  const silentSince = (leaseEnds: Date) =>
    database().document.update({ where: { id: documentId }, data: { lease: randomUUID(), leaseEnds } });
  await silentSince(new Date(Date.now() + 30_000));
  expect(await readLongestSilence(AI_PROCESSING)).toBeNull();
  await silentSince(new Date(Date.now() - 60_000));
  const { silentMs } = await overviewShows('the silence', (shown) => shown.silentMs !== null);
  expect(silentMs).toBeGreaterThanOrEqual(60_000);
  // Nobody takes it up any more.
  await claimant.call.cases.submit({ reference });
  await claimant.call.cases.withdraw({ reference });
  expect(await readLongestSilence(AI_PROCESSING)).toBeNull();
});

test('a queue that lost everything is still paused when its work comes back', async () => {
  await supervisor.call.operations.pause({});
  const { documentId } = await makeOwed();
  await flushQueue();
  await startWorker();
  await sweep();
  expect(await aiProcessingJobState({ documentId, run: 1 })).toBe('waiting');
  expect((await readBacklog(AI_PROCESSING)).isHeld).toBe(true);
  await supervisor.call.operations.resume();
  expect((await documentSettled(documentId)).ocrStatus).toBe('completed');
});

test('after a fault of the service is mended all that failed by it is read again, and nothing else', async () => {
  await startWorker();
  const claimant = await makeClaimant();
  const submitted = await makeFailed(claimant);
  const withdrawn = await makeFailed(claimant);
  const open = await makeFailed(claimant);
  await claimant.call.cases.submit({ reference: submitted.reference });
  await caseIs(submitted.reference, 'awaiting_officer_review');
  await documentSettled(submitted.documentId);
  await claimant.call.cases.submit({ reference: withdrawn.reference });
  await claimant.call.cases.withdraw({ reference: withdrawn.reference });

  const shown = await overviewShows('the two', ({ documentKinds }) => documentKinds[0]?.standing === 2);
  expect(shown.documentKinds).toEqual([{ code: 'bad_key', standing: 2, day: 3, week: 3 }]);
  const { items } = await supervisor.call.operations.failed({ failureCode: 'bad_key' });
  expect(items).toMatchObject([
    { documentId: open.documentId, case: null, filename: null, isClosed: false, code: 'bad_key' },
    { documentId: withdrawn.documentId, case: { reference: withdrawn.reference }, isClosed: true },
    {
      documentId: submitted.documentId,
      case: { reference: submitted.reference },
      filename: 'letter.pdf',
      isClosed: false,
      // Submitting asked for work, too, but nobody asked for this one again.
      retries: 0,
    },
  ]);
  expect(items[0]?.history.map(({ action }) => action)).toEqual(['document_failed', 'document_registered']);
  expect(JSON.stringify(items)).not.toContain('Clara');

  const first = await supervisor.call.operations.retryAll({ failureCode: 'bad_key', limit: 1 });
  expect(first).toMatchObject({ retried: 1, left: 0 });
  const second = await supervisor.call.operations.retryAll({
    failureCode: 'bad_key',
    limit: 1,
    cursor: first.nextCursor,
  });
  expect(second).toMatchObject({ retried: 1, left: 0 });
  expect(await supervisor.call.operations.retryAll({ failureCode: 'bad_key', cursor: second.nextCursor })).toEqual({
    retried: 0,
    left: 0,
    nextCursor: null,
  });
  for (const { documentId } of [submitted, open])
    expect((await documentSettled(documentId)).ocrStatus).toBe('completed');
  expect((await lookAtDocument(withdrawn.documentId)).ocrStatus).toBe('failed');
  await until('the submitted case is drafted', async () => (await draftsOf(submitted.id)).length === 1);
  expect(await actionsOf(submitted.id)).toContain('document_retried');
  await overviewShows('none left', ({ documentKinds }) => documentKinds[0]?.standing === 0);
});

test('two who read all again at once read each document again once', async () => {
  const reader = await startWorker();
  const { documentId } = await makeFailed(await makeClaimant());
  await reader.stop();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => supervisor.call.operations.retryAll({ failureCode: 'bad_key' })),
  );
  expect(answers.reduce((sum, { retried }) => sum + retried, 0)).toBe(1);
  expect((await lookAtDocument(documentId)).run).toBe(2);
});

test('one document can be read again, but not of a closed case', async () => {
  await startWorker();
  const claimant = await makeClaimant();
  const open = await makeFailed(claimant);
  const closed = await makeFailed(claimant);
  for (const { reference, documentId } of [open, closed]) {
    await claimant.call.cases.submit({ reference });
    await documentSettled(documentId);
  }
  await claimant.call.cases.withdraw({ reference: closed.reference });
  cloud.fail('upload', { kind: 'bad_key' });
  await supervisor.call.operations.retry({ documentId: open.documentId });
  expect((await documentSettled(open.documentId)).ocrStatus).toBe('failed');
  const { items } = await supervisor.call.operations.failed({ limit: 2 });
  expect(items.map(({ documentId, retries }) => ({ documentId, retries }))).toEqual([
    { documentId: open.documentId, retries: 1 },
    { documentId: closed.documentId, retries: 0 },
  ]);
  await supervisor.call.operations.retry({ documentId: open.documentId });
  expect((await documentSettled(open.documentId)).ocrStatus).toBe('completed');
  await expect(supervisor.call.operations.retry({ documentId: closed.documentId })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'This case is closed, so its documents are no longer read.',
  });
});

test('cases that were handed over without a draft are drafted once the service is mended', async () => {
  await startWorker();
  const claimant = await makeClaimant();
  const made: Awaited<ReturnType<typeof makeOwed>>[] = [];
  for (const _ of [1, 2]) {
    const one = await makeOwed(claimant);
    await documentSettled(one.documentId);
    ai.fail('/v1/responses', { kind: 'bad_key' });
    await claimant.call.cases.submit({ reference: one.reference });
    await caseIs(one.reference, 'awaiting_officer_review');
    await documentSettled(one.documentId);
    made.push(one);
  }
  const shown = await overviewShows('both', ({ caseKinds }) => caseKinds[0]?.standing === 2);
  expect(shown.caseKinds[0]).toEqual({ code: 'bad_key', standing: 2, day: 2, week: 2, isRedraftable: true });
  expect(await supervisor.call.operations.redraft({ failureCode: 'refused' })).toMatchObject({ retried: 0 });
  expect(await supervisor.call.operations.redraft({ failureCode: 'bad_key' })).toEqual({
    retried: 2,
    left: 0,
    nextCursor: null,
  });
  for (const { id, reference, documentId } of made) {
    await documentSettled(documentId);
    expect(await draftsOf(id)).toHaveLength(1);
    expect(await lookAtCase(reference)).toMatchObject({ draftProblem: null, draftProblemCode: null });
    expect(await actionsOf(id)).toContain('draft_retried');
  }
  // What was read before was not read, nor paid for, again.
  expect(ai.asked('/v1/embeddings')).toHaveLength(2);
});
