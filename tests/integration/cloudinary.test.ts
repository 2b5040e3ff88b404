import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { removeDueFiles } from '@/server/documents/files/remove-files';
import { openOriginal, openPageImage } from '@/server/documents/view';
import { AI_PROCESSING, aiProcessingJobId } from '@/server/jobs/contracts';
import { jobQueue } from '@/server/jobs/queue';
import { database } from '@/server/platform/database';
import { createCloudinaryReader } from '@/server/providers/ocr/cloudinary/reader';
import { UnfinishedReadingError } from '@/server/providers/ocr/contract';
import { addDocument, makeCase, makeLetter, makeUploadRequest, uploadFile } from '@/tests/setup/cases';
import { serveCloudinary } from '@/tests/setup/cloudinary';
import { caseIs, documentSettled, lookAtDocument } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { startWorker } from '@/tests/setup/worker';
import { makeTextPdf } from '@/tests/support/files/make-files';

const cloud = await serveCloudinary();
// Out of reach for a real answer here, near enough for one that never comes.
process.env.CLOUDINARY_TIMEOUT_MS = '20000';

let worker: Awaited<ReturnType<typeof startWorker>>;
let claimant: Person;
beforeAll(async () => {
  worker = await startWorker();
  claimant = await makeClaimant();
  // The server's own reader takes seconds to start, which no answer afterwards does.
  await settle(await makeLetter());
});
beforeEach(() => cloud.reset());
afterAll(() => worker.stop());

type FileToAdd = Parameters<typeof addDocument>[0]['file'];

/** A new case with one document, registered and brought to its end. */
async function settle(file: FileToAdd) {
  const { id, reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file });
  return { id, reference, documentId, document: await documentSettled(documentId) };
}

const pagesOf = (documentId: string) =>
  database().documentPage.findMany({ where: { documentId }, orderBy: { number: 'asc' } });

/** How each attempt at a document ended, once the job is over: that comes a moment after the row is settled. */
const attemptsAt = (documentId: string) =>
  until(`the job of ${documentId} is over`, async () => {
    const { queue } = await jobQueue(AI_PROCESSING);
    const job = await queue.getJob(aiProcessingJobId({ documentId, run: 1 }));
    if (!job?.finishedOn) return null;
    const outcomes = worker.attempts
      .filter((attempt) => attempt.documentId === documentId)
      .map(({ outcome }) => outcome);
    return { outcomes, attemptsMade: job.attemptsMade };
  });

/** Runs of the recogniser that were asked for. */
const recognitions = () =>
  [...cloud.asked('upload'), ...cloud.asked('explicit')].filter(({ params }) => params.ocr !== undefined);

test('a file that is larger than a part is sent in parts, and is there with the last one', async () => {
  const { reference } = await makeCase({ claimant });
  const bytes = Buffer.concat([(await makeLetter()).bytes, Buffer.from('\n%'), Buffer.alloc(5 * 1024 * 1024, 'x')]);
  const announced = { reference, filename: 'a.pdf', contentType: 'application/pdf', bytes: bytes.length };
  const { documentId, upload } = await claimant.call.documents.requestUpload(announced);
  const send = async (start: number) => {
    const end = Math.min(start + upload.partBytes, bytes.length);
    const request = makeUploadRequest({ upload, bytes: bytes.subarray(start, end) });
    request.headers.set('x-unique-upload-id', documentId);
    request.headers.set('content-range', `bytes ${start}-${end - 1}/${bytes.length}`);
    const response = await fetch(request);
    return response.json();
  };
  expect(await send(0)).toMatchObject({ done: false });
  // Its answer was lost.
  expect(await send(0)).toMatchObject({ done: false });
  expect(await send(upload.partBytes)).toMatchObject({ done: true, bytes: bytes.length });
  await claimant.call.documents.register({ documentId });
  expect(await documentSettled(documentId)).toMatchObject({ ocrStatus: 'completed', bytes: bytes.length });
});

test('a document goes from the browser to Cloudinary, is read there page by page, and is shown from there', async () => {
  const { documentId, document, reference } = await settle({
    filename: 'two-pages.pdf',
    bytes: await makeTextPdf({ pages: [['The roof was damaged on 7 October 2026.'], ['Total due: 1,204.50 EUR']] }),
  });
  expect(document).toMatchObject({
    ocrStatus: 'completed',
    ocrEngine: 'cloudinary-adv_ocr:document',
    storage: 'cloudinary',
    contentType: 'application/pdf',
    pageCount: 2,
    contentHash: expect.stringMatching(/^md5:[0-9a-f]{32}$/),
  });
  const pages = await pagesOf(documentId);
  expect(pages.map(({ text }) => text)).toEqual([
    expect.stringContaining('The roof was damaged on 7 October 2026.'),
    expect.stringContaining('1,204.50'),
  ]);
  for (const { text, words, imageKey, width, height } of pages) {
    expect(imageKey).toMatch(new RegExp(`^${documentId}/pages/[12]\\.jpg$`));
    expect(Math.min(width, height)).toBeGreaterThan(1_000);
    for (const word of words as { start: number; end: number; x: number; y: number; w: number; h: number }[]) {
      expect(text.slice(word.start, word.end)).toMatch(/^\S+$/);
      expect(word.x + word.w).toBeLessThanOrEqual(1);
      expect(word.y + word.h).toBeLessThanOrEqual(1);
      expect(word.w * word.h).toBeGreaterThan(0);
    }
  }
  expect(recognitions()).toHaveLength(2);
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  expect(recognitions()).toHaveLength(2);

  const image = await openPageImage({ actor: claimant.actor, documentId, page: 2 });
  const original = await openOriginal({ actor: (await makeOfficer()).actor, documentId });
  if (image.kind !== 'address' || original.file.kind !== 'address') throw new Error('files came through the server');
  expect((await fetch(image.url)).headers.get('content-type')).toBe('image/jpeg');
  expect((await (await fetch(original.file.url)).arrayBuffer()).byteLength).toBe(document.bytes);
  const later = new URL(image.url);
  later.searchParams.set('expires_at', String(Math.floor(Date.now() / 1_000) + 9_999));
  expect((await fetch(later)).status).toBe(401);
});

test('what the permission fixes cannot be changed: place, access, formats', async () => {
  const { reference } = await makeCase({ claimant });
  const { upload } = await claimant.call.documents.requestUpload({
    reference,
    filename: 'letter.pdf',
    contentType: 'application/pdf',
    bytes: 1_000,
  });
  expect(JSON.stringify(upload)).not.toContain('very-secret');
  const { bytes } = await makeLetter();
  const post = (changes: Record<string, string | undefined>, content: Uint8Array = bytes) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...upload.fields, ...changes })) form.append(name, value ?? '');
    form.append('file', new Blob([new Uint8Array(content)]), 'file');
    return fetch(upload.url, { method: 'POST', body: form });
  };
  for (const changes of [
    { public_id: 'elsewhere' },
    { type: 'upload' },
    { allowed_formats: 'gif' },
    { overwrite: 'true' },
  ])
    expect((await post(changes)).status).toBe(401);
  expect((await post({}, Buffer.from('GIF89a-no-document'))).status).toBe(400);
  expect((await post({})).status).toBe(200);
  // A second file under the same permission changes nothing.
  const [first] = cloud.assets();
  expect((await post({}, (await makeLetter()).bytes)).status).toBe(200);
  expect(cloud.assets()).toEqual([first]);
});

test('a photo on its side is shown upright, its boxes on the upright picture', async () => {
  cloud.readAs({ kind: 'sideways' });
  const { documentId } = await settle(await makeLetter());
  const [page] = await pagesOf(documentId);
  expect(page?.imageKey).toBe(`${documentId}/pages/1-upright.jpg`);
  const words = page?.words as { w: number; h: number; start: number; end: number }[];
  const longest = words.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  expect((longest?.w ?? 0) * (page?.width ?? 0)).toBeGreaterThan((longest?.h ?? 0) * (page?.height ?? 0));
});

test('a text that is pending is waited for', async () => {
  cloud.readAs({ kind: 'pending', polls: 2 });
  const { document } = await settle(await makeLetter());
  expect(document.ocrStatus).toBe('completed');
  expect(recognitions()).toHaveLength(1);
});

test('a page without writing is an empty page', async () => {
  cloud.readAs({ kind: 'blank' });
  const { document, documentId } = await settle(await makeLetter());
  expect(document).toMatchObject({ ocrStatus: 'completed', legibility: null });
  expect((await pagesOf(documentId)).map(({ text }) => text)).toEqual(['']);
});

test('words without their structure are read too', async () => {
  cloud.readAs({ kind: 'no_full_text' });
  const { document } = await settle(await makeLetter());
  expect(document.ocrText).toContain('slates off the roof');
});

test.each([
  // Nothing was recognised: it is asked for again.
  ['server_error', 3],
  ['nonsense', 3],
  ['bad_gateway', 3],
  // The page was recognised and only the answer lost: it is fetched, not paid for twice.
  ['cut', 2],
  ['half', 2],
  ['stall', 2],
] as const)('a service that answers one page with %s is asked again, and only for that page', async (kind, times) => {
  // The first upload is the claimant's own; the second makes page one.
  const { reference } = await makeCase({ claimant });
  const bytes = await makeTextPdf({ pages: [['Page one is read.'], ['Page two is read too.']] });
  const { documentId } = await uploadFile({ claimant, reference, file: { filename: 'a.pdf', bytes } });
  cloud.fail('upload', { kind });
  await claimant.call.documents.register({ documentId });
  const document = await documentSettled(documentId);
  expect(document).toMatchObject({ ocrStatus: 'completed', pageCount: 2 });
  expect((await attemptsAt(documentId)).outcomes).toEqual(['threw', 'done']);
  expect(recognitions()).toHaveLength(times);
});

test.each(['bad_key', 'forbidden'] as const)('%s ends the reading at once, with the reason', async (kind) => {
  const { reference } = await makeCase({ claimant });
  const { documentId } = await uploadFile({ claimant, reference, file: await makeLetter() });
  cloud.fail('upload', { kind });
  await claimant.call.documents.register({ documentId });
  expect(await documentSettled(documentId)).toMatchObject({
    ocrStatus: 'failed',
    failureCode: 'bad_key',
    failureReason: 'The file service does not accept our key. An operator has to check it.',
  });
  expect((await attemptsAt(documentId)).outcomes).toHaveLength(1);
});

test.each([
  [
    { kind: 'not_subscribed' },
    'not_subscribed',
    'Text recognition is not switched on at the file service. An operator has to subscribe to it.',
    1,
  ],
  [
    { kind: 'quota' },
    'quota_used_up',
    'The text recognition service’s quota is used up. An operator has to raise it.',
    1,
  ],
  [{ kind: 'failed' }, 'recognition_failed', 'Text recognition failed on a page of this document.', 3],
] as const)(
  'recognition that is %j fails the document with its reason',
  async (state, failureCode, failureReason, attempts) => {
    cloud.readAs(...Array.from({ length: 3 }, () => state));
    const { document, documentId } = await settle(await makeLetter());
    expect(document).toMatchObject({ ocrStatus: 'failed', failureCode, failureReason });
    expect((await attemptsAt(documentId)).outcomes).toHaveLength(attempts);
  },
);

test('a busy service is left alone by all workers for a while, at the cost of no attempt', async () => {
  const { reference } = await makeCase({ claimant });
  const { documentId } = await uploadFile({ claimant, reference, file: await makeLetter() });
  cloud.fail('list', { kind: 'rate_limited', retryAfter: '2' });
  cloud.fail('upload', { kind: 'rate_limited', retryAfter: '1' });
  await claimant.call.documents.register({ documentId });
  expect(await documentSettled(documentId)).toMatchObject({ ocrStatus: 'completed' });
  // Each time for as long as the service asked.
  const [first, second, third] = cloud.asked('list').map(({ at }) => at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(2_000);
  expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(1_000);
  expect((await attemptsAt(documentId)).attemptsMade).toBe(1);
});

test('an arrival that cannot be checked right now is not lost', async () => {
  const { reference } = await makeCase({ claimant });
  const { documentId } = await uploadFile({ claimant, reference, file: await makeLetter() });
  cloud.fail('explicit', { kind: 'server_error' }, { kind: 'nonsense' });
  for (let attempt = 0; attempt < 2; attempt += 1)
    await expect(claimant.call.documents.register({ documentId })).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
    });
  // The file is still there, and the next try succeeds.
  await claimant.call.documents.register({ documentId });
  expect((await lookAtDocument(documentId)).registeredAt).not.toBeNull();
});

test('a file that was exchanged after it had been checked is not read', async () => {
  const { reference } = await makeCase({ claimant });
  const { documentId } = await uploadFile({ claimant, reference, file: await makeLetter() });
  await claimant.call.documents.register({ documentId });
  await documentSettled(documentId);
  await database().document.update({
    where: { id: documentId },
    data: { contentHash: 'md5:of-something-else', ocrStatus: 'failed' },
  });
  await claimant.call.documents.retry({ documentId });
  expect(await documentSettled(documentId)).toMatchObject({ ocrStatus: 'failed', failureCode: 'changed' });
});

test('a reading that runs out of time goes on where it was, and ends where it got nowhere', async () => {
  const bytes = await makeTextPdf({ pages: [['Page one.'], ['Page two.'], ['Page three.']] });
  const publicId = 'casedraft/01a20000-0000-7000-8000-000000000000/original';
  await cloud.put({ publicId, type: 'authenticated', bytes });
  const read = (deadlineMs: number) => {
    const pages: string[] = [];
    const reading = createCloudinaryReader({ deadlineMs }).read({
      documentId: '01a20000-0000-7000-8000-000000000000',
      owner: 'claimant',
      storage: 'cloudinary',
      storageKey: '01a20000-0000-7000-8000-000000000000/original',
      contentType: 'application/pdf',
      contentHash: null,
      signal: new AbortController().signal,
      onPage: async ({ text }) => void pages.push(text),
    });
    return { pages, reading };
  };
  // Time enough for the first page on a busy machine; the second one never ends.
  cloud.readAs({ kind: 'confidence' }, { kind: 'pending', polls: Number.POSITIVE_INFINITY });
  await expect(read(20_000).reading).rejects.toBeInstanceOf(UnfinishedReadingError);
  const asked = recognitions().length;
  await expect(read(2_000).reading).rejects.toMatchObject({ code: 'timed_out' });
  expect(recognitions()).toHaveLength(asked);
});

test('removing a document removes its files, later where the service is away', async () => {
  const { reference, documentId } = await settle(await makeLetter());
  expect(cloud.assets()).toHaveLength(2);
  cloud.fail('delete', { kind: 'server_error' });
  await claimant.call.documents.remove({ documentId });
  expect(cloud.assets()).toHaveLength(2);
  expect((await claimant.call.cases.byReference({ reference })).documents).toEqual([]);
  await database().fileRemoval.updateMany({ where: { folder: documentId }, data: { dueAt: new Date() } });
  await removeDueFiles({ mayGoOn: () => true });
  expect(cloud.assets()).toEqual([]);
  // Once more when nobody can upload into the folder any longer; then it is forgotten.
  const old = new Date(Date.now() - 2 * 3_600_000);
  await database().fileRemoval.updateMany({ where: { folder: documentId }, data: { dueAt: old, requestedAt: old } });
  await removeDueFiles({ mayGoOn: () => true });
  expect(await database().fileRemoval.count({ where: { folder: documentId } })).toBe(0);
});
