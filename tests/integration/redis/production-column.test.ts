import { beforeEach, expect, test } from 'vitest';
import { AI_PROCESSING } from '@/server/jobs/contracts';
import { jobQueue } from '@/server/jobs/queue';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { serveCloudinary } from '@/tests/setup/cloudinary';
import { caseIs, documentSettled, draftsOf } from '@/tests/setup/look';
import { serveOpenAi } from '@/tests/setup/openai';
import { makeClaimant, makeOfficer } from '@/tests/setup/people';
import { startWorkerProcess } from '@/tests/setup/worker-process';

const SECRETS = { openAi: 'sk-test-very-secret', cloudinary: 'cloudinary-very-secret' };
const cloud = await serveCloudinary({ apiSecret: SECRETS.cloudinary });
const ai = await serveOpenAi({ apiKey: SECRETS.openAi });
beforeEach(() => {
  cloud.reset();
  ai.reset();
});

/** What the claimant wrote, is called, and calls things: none of it may be said anywhere. */
const PRIVATE = ['marmalade', 'chandelier', '987.65', 'quartermaine', 'porcelain', 'harpsichord'];

async function openCase() {
  const claimant = await makeClaimant('Philippa Quartermaine');
  const { id, reference } = await makeCase({ claimant, title: 'Porcelain collection' });
  const letter = await makeLetter(['The marmalade cat broke the chandelier on 7 October 2026.', 'Claimed: £987.65']);
  const documentId = await addDocument({ claimant, reference, file: { ...letter, filename: 'harpsichord.pdf' } });
  return { claimant, id, reference, documentId };
}

test('a case goes the whole way on Cloudinary and OpenAI, each asked once for each step', async () => {
  const { claimant, id, reference, documentId } = await openCase();
  await startWorkerProcess();
  await documentSettled(documentId);
  await claimant.call.cases.submit({ reference });
  expect((await caseIs(reference, 'awaiting_officer_review')).draftProblem).toBeNull();
  expect(await draftsOf(id)).toHaveLength(1);
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  const draft = await officer.call.drafts.current({ reference });
  expect(draft?.findings[0]?.citations[0]).toMatchObject({ documentId, page: 1, verified: true });
  expect(draft?.findings[0]?.citations[0]?.boxes).not.toEqual([]);
  expect(cloud.requests.filter(({ params }) => params.ocr !== undefined)).toHaveLength(1);
  expect(ai.asked('/v1/embeddings')).toHaveLength(1);
  expect(ai.asked('/v1/responses')).toHaveLength(1);
});

test('whatever fails, neither the logs nor the queue hold a key, what documents say, or whose they are', async () => {
  const { claimant, reference, documentId } = await openCase();
  cloud.fail('upload', { kind: 'server_error' }, { kind: 'nonsense' });
  ai.fail('/v1/embeddings', { kind: 'bad_request' }, { kind: 'cut' });
  ai.fail('/v1/responses', { kind: 'bad_request' }, { kind: 'broken_json' }, { kind: 'bad_key' });
  const worker = await startWorkerProcess({ LOG_LEVEL: 'trace' });
  await documentSettled(documentId);
  cloud.fail('list', { kind: 'bad_key' });
  const refused = await addDocument({
    claimant,
    reference,
    file: { ...(await makeLetter()), filename: 'harpsichord-2.pdf' },
  });
  await documentSettled(refused);
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');

  const { queue } = await jobQueue(AI_PROCESSING);
  const jobs = await queue.getJobs();
  for (const job of jobs) expect(Object.keys(job.data)).toEqual(['documentId']);
  const said = [...worker.lines, ...jobs.map((job) => JSON.stringify(job))].join('\n').toLowerCase();
  // It did say what went wrong, and with which document.
  expect(said).toContain('does not accept our key');
  expect(said).toContain(documentId);
  for (const word of [...PRIVATE, ...Object.values(SECRETS), '1234509876', 's--', claimant.actor.email])
    expect(said).not.toContain(word);
});
