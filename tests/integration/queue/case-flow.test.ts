import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { advanceCase } from '@/server/drafts/service';
import { AI_PROCESSING } from '@/server/jobs/contracts';
import { aiProcessingJobState, jobQueue } from '@/server/jobs/queue';
import { addDays } from '@/server/platform/calendar-days';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { office } from '@/server/platform/office';
import { fileStorage } from '@/server/providers/storage/storage';
import { atFailPoint } from '@/tests/setup/at-fail-point';
import { addDocument, makeCase, makeLetter, readSample } from '@/tests/setup/cases';
import { holdDocument } from '@/tests/setup/hold-document';
import { holdReading } from '@/tests/setup/hold-reading';
import { caseIs, documentSettled, draftsOf, lookAtCase, lookAtDocument } from '@/tests/setup/look';
import { makeClaimant, makeOfficer } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { startWorker } from '@/tests/setup/worker';

let worker: Awaited<ReturnType<typeof startWorker>>;
beforeAll(async () => {
  worker = await startWorker();
});

const fileOf = (documentId: string) => path.join(env().DATA_DIR, 'files', documentId, 'original');

async function makeSubmitted(letters = 1) {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const documents: string[] = [];
  for (let count = 0; count < letters; count++)
    documents.push(await addDocument({ claimant, reference, file: await makeLetter() }));
  await claimant.call.cases.submit({ reference });
  return { claimant, id, reference, documents };
}

test('submitting while the document is being read makes exactly one draft', async () => {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const reading = holdReading();
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await reading.held;
  expect((await lookAtDocument(documentId)).ocrStatus).toBe('processing');
  await claimant.call.cases.submit({ reference });
  expect((await lookAtCase(reference)).status).toBe('processing');
  reading.release();
  await caseIs(reference, 'awaiting_officer_review');
  await documentSettled(documentId);
  expect(await draftsOf(id)).toHaveLength(1);
});

test('whenever a case is submitted, and in whatever order its documents end, it gets one draft', async () => {
  const cases = await Promise.all(Array.from({ length: 6 }, () => makeSubmitted(2)));
  for (const { id, reference, documents } of cases) {
    await caseIs(reference, 'awaiting_officer_review');
    for (const documentId of documents) await documentSettled(documentId);
    expect(await draftsOf(id)).toHaveLength(1);
    expect((await lookAtCase(reference)).draftProblem).toBeNull();
  }
});

test('a document that is finished twice, and a case that is advanced by many at once, yields one draft', async () => {
  const { id, reference, documents } = await makeSubmitted();
  await caseIs(reference, 'awaiting_officer_review');
  const [documentId] = documents as [string];
  await documentSettled(documentId);
  const { queue } = await jobQueue(AI_PROCESSING);
  await queue.add(AI_PROCESSING, { documentId }, { jobId: 'once-more' });
  await until('the repeated job has run', async () => worker.attempts.some(({ jobId }) => jobId === 'once-more'));
  const holding = await holdDocument(documentId);
  await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      advanceCase({ caseId: id, drafter: { ...holding, jobId: `job-${index}` }, signal: AbortSignal.timeout(30_000) }),
    ),
  );
  await holding.release();
  expect(await draftsOf(id)).toHaveLength(1);
});

test('many workers drafting one case at the same moment store one draft', async () => {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await documentSettled(documentId);
  const holding = await holdDocument(documentId);
  const [results] = await Promise.all([
    Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        await caseIs(reference, 'processing');
        const drafter = { ...holding, jobId: `job-${index}` };
        return advanceCase({ caseId: id, drafter, signal: AbortSignal.timeout(30_000) });
      }),
    ),
    claimant.call.cases.submit({ reference }),
  ]);
  await holding.release();
  await caseIs(reference, 'awaiting_officer_review');
  expect(results.filter((result) => result === 'drafted').length).toBeLessThanOrEqual(1);
  expect(await draftsOf(id)).toHaveLength(1);
});

test('a new document on a case that awaits an officer makes a new draft and supersedes the older one', async () => {
  const { claimant, id, reference } = await makeSubmitted();
  const { awaitingSince } = await caseIs(reference, 'awaiting_officer_review');
  const later = await addDocument({ claimant, reference, file: await makeLetter() });
  await documentSettled(later);
  expect((await draftsOf(id)).map((draft) => draft.status)).toEqual(['superseded', 'pending_review']);
  const found = await lookAtCase(reference);
  expect(found.status).toBe('awaiting_officer_review');
  expect(found.awaitingSince).toEqual(awaitingSince);
});

test('when nothing could be read the officer gets the case, types the text in, and a draft is made', async () => {
  const claimant = await makeClaimant();
  const officer = await makeOfficer();
  const { id, reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await readSample('faulty/torn.png') });
  await claimant.call.cases.submit({ reference });
  const handed = await caseIs(reference, 'awaiting_officer_review');
  expect(handed.draftProblem).toBe(
    'None of the documents could be read, so there is no draft. Type in what they say, or try reading them again.',
  );
  expect(await officer.call.drafts.current({ reference })).toBeNull();
  await documentSettled(documentId);

  const colleague = await makeOfficer();
  await colleague.call.reviews.claim({ reference });
  await expect(officer.call.documents.provideText({ documentId, text: 'Words' })).rejects.toThrow(
    'is reviewing this case, so only they can type the text in. Ask for the case first.',
  );
  await colleague.call.reviews.release({ reference });

  await officer.call.documents.provideText({
    documentId,
    text: 'Home insurance claim form\nPolicy number: NMH-1111-2222\nDate of damage: 7 October 2026',
  });
  const draft = await until('there is a draft', () => officer.call.drafts.current({ reference }));
  expect((await lookAtCase(reference)).draftProblem).toBeNull();
  const citations = draft.findings.flatMap((finding) => finding.citations);
  expect(citations.length).toBeGreaterThan(0);
  expect(citations.every((citation) => citation.verified)).toBe(true);
  expect(await draftsOf(id)).toHaveLength(1);
  await expect(officer.call.documents.provideText({ documentId, text: 'again' })).rejects.toThrow(
    'Only the text of a document that could not be read can be typed in.',
  );
});

test('a failed document can be tried again once what was wrong is put right', async () => {
  const claimant = await makeClaimant();
  const officer = await makeOfficer();
  const { id, reference } = await makeCase({ claimant });
  const reading = holdReading();
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await reading.held;
  await rename(fileOf(documentId), `${fileOf(documentId)}.away`);
  reading.release();
  expect((await documentSettled(documentId)).ocrStatus).toBe('failed');
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');

  await rename(`${fileOf(documentId)}.away`, fileOf(documentId));
  await officer.call.documents.retry({ documentId });
  await until('the document is read', async () => (await lookAtDocument(documentId)).ocrStatus === 'completed');
  await until('there is a draft', () => officer.call.drafts.current({ reference }));
  expect(await lookAtDocument(documentId)).toMatchObject({ failureCode: null, failureReason: null });
  expect((await lookAtCase(reference)).draftProblem).toBeNull();
  expect(await draftsOf(id)).toHaveLength(1);
  await documentSettled(documentId);
  await expect(claimant.call.documents.retry({ documentId })).rejects.toThrow(
    'Only a document that could not be read can be tried again.',
  );
});

/** A document that cannot be read, before anybody has begun to. */
async function addDamaged() {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const reading = holdReading();
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await reading.held;
  await rename(fileOf(documentId), `${fileOf(documentId)}.away`);
  const askAgain = async () => {
    await rename(`${fileOf(documentId)}.away`, fileOf(documentId));
    await claimant.call.documents.retry({ documentId });
  };
  return { claimant, reference, documentId, release: reading.release, askAgain };
}

test('a document that is asked for again the moment it has failed is read', async () => {
  const { claimant, reference, documentId, release, askAgain } = await addDamaged();
  atFailPoint({ point: 'reading-failed', subject: documentId, run: askAgain });
  release();
  expect(await documentSettled(documentId)).toMatchObject({ ocrStatus: 'completed', run: 2 });
  await claimant.call.cases.submit({ reference });
  expect((await caseIs(reference, 'awaiting_officer_review')).draftProblem).toBeNull();
});

test('a failed document that is asked for again just when a job has taken it up is read', async () => {
  const { claimant, reference, documentId, release, askAgain } = await addDamaged();
  release();
  expect((await documentSettled(documentId)).ocrStatus).toBe('failed');
  atFailPoint({ point: 'document-taken', subject: documentId, run: askAgain });
  await claimant.call.cases.submit({ reference });
  expect((await caseIs(reference, 'awaiting_officer_review')).draftProblem).toBeNull();
  expect(await documentSettled(documentId)).toMatchObject({ ocrStatus: 'completed', run: 3 });
});

test('a case that was sent back comes again with a new draft once the claimant has answered', async () => {
  const { claimant, id, reference } = await makeSubmitted();
  const officer = await makeOfficer();
  await caseIs(reference, 'awaiting_officer_review');
  await officer.call.reviews.claim({ reference });
  await officer.call.reviews.decide({
    reference,
    outcome: 'more_information',
    requestedEvidence: ['weather-report'],
  });
  await caseIs(reference, 'awaiting_claimant');
  const answer = await addDocument({ claimant, reference, file: await makeLetter(['Weather report for 7 October']) });
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  await documentSettled(answer);
  expect((await draftsOf(id)).map((draft) => draft.status)).toEqual(['superseded', 'pending_review']);
});

test('a case that comes back from the claimant says so, and goes on with the time that it had left', async () => {
  const { claimant, id, reference } = await makeSubmitted();
  const officer = await makeOfficer();
  await caseIs(reference, 'awaiting_officer_review');
  const row = async () => (await officer.call.reviews.queue({ search: reference })).items[0];
  expect(await row()).toMatchObject({ isAnswered: false });
  const DAY_MS = 24 * 3_600_000;
  const ask = async ({ left }: { left: number }) => {
    await officer.call.reviews.claim({ reference });
    await officer.call.reviews.decide({ reference, outcome: 'more_information', note: 'The estimate.' });
    const { decidedAt } = await database().decision.findFirstOrThrow({
      where: { caseId: id },
      orderBy: { id: 'desc' },
    });
    // As if it had been asked three weeks ago, with so many days left then.
    const askedAt = new Date(decidedAt.getTime() - 21 * DAY_MS);
    await database().decision.updateMany({ where: { caseId: id }, data: { decidedAt: askedAt } });
    const dueAt = office().endOf(addDays(office().dayOf(askedAt), left));
    await database().case.update({ where: { id }, data: { dueAt } });
    await claimant.call.cases.submit({ reference, message: 'There is none.' });
    await caseIs(reference, 'awaiting_officer_review');
    const back = await row();
    if (!back) throw new Error('the case is not in the queue');
    expect(back.isAnswered).toBe(true);
    return { dueOn: back.dueOn, cameOn: office().dayOf(back.awaitingSince) };
  };
  const inTime = await ask({ left: 5 });
  expect(inTime.dueOn).toBe(office().toWorkingDay(addDays(inTime.cameOn, 5)));
  const late = await ask({ left: -1 });
  expect(late.dueOn).toBe(office().addWorkingDays(late.cameOn, 1));
});

test('a case withdrawn in mid-reading stays withdrawn and gets no draft', async () => {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const reading = holdReading();
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await reading.held;
  await claimant.call.cases.submit({ reference });
  await claimant.call.cases.withdraw({ reference });
  reading.release();
  for (const run of [1, 2])
    await until(`job ${run} has ended`, async () => (await aiProcessingJobState({ documentId, run })) === 'completed');
  expect((await lookAtCase(reference)).status).toBe('withdrawn');
  expect(await draftsOf(id)).toEqual([]);
});

test('of a document removed in mid-reading nothing stays behind', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const reading = holdReading({ after: 'page' });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await reading.held;
  await claimant.call.documents.remove({ documentId });
  reading.release();
  const folder = path.dirname(fileOf(documentId));
  await until('a later attempt found the document gone', async () =>
    worker.attempts.some((attempt) => attempt.documentId === documentId && attempt.outcome === 'done'),
  );
  expect(existsSync(folder)).toBe(false);
});

test('nor of one removed while a page is being stored, though the queue has lost its job', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const store = fileStorage();
  const write = store.write.bind(store);
  const stored = new Promise<string>((resolve) => {
    vi.spyOn(store, 'write').mockImplementationOnce(async (request) => {
      const [documentId = ''] = request.key.split('/');
      await claimant.call.documents.remove({ documentId });
      await (await jobQueue(AI_PROCESSING)).queue.obliterate({ force: true });
      await write(request);
      resolve(documentId);
    });
  });
  await addDocument({ claimant, reference, file: await makeLetter() });
  const documentId = await stored;
  await until('the attempt has ended', async () =>
    worker.attempts.some((attempt) => attempt.documentId === documentId && attempt.outcome === 'threw'),
  );
  expect(existsSync(path.dirname(fileOf(documentId)))).toBe(false);
});
