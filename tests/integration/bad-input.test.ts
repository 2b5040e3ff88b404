import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { receiveUpload } from '@/server/documents/files/receive-upload';
import { MAXIMUM_FILE_BYTES } from '@/server/documents/limits';
import { MAXIMUM_DOCUMENTS_PER_CASE } from '@/server/documents/schema';
import { cleanFilename } from '@/server/documents/service';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import {
  addDocument,
  insertCase,
  makeCase,
  makeLetter,
  makeUploadRequest,
  readSample,
  STORM,
  uploadFile,
} from '@/tests/setup/cases';
import { lookAtCase } from '@/tests/setup/look';
import { makeClaimant, makeOfficer } from '@/tests/setup/people';

const WRONG_TYPE =
  'This kind of file cannot be read. Upload a PDF, a Word document (DOCX), or a picture as JPEG, PNG, TIFF, WebP or HEIC.';
const TOO_LARGE = 'This file is larger than 20 MB. Split it, or save it at a lower resolution.';
const EMPTY = 'This file is empty. Check it on your device and upload it again.';

const store = () => path.join(env().DATA_DIR, 'files');
const storedFiles = () => readdir(store(), { recursive: true });

beforeEach(async () => {
  await rm(store(), { recursive: true });
  await mkdir(store());
});

async function makeOpenCase() {
  const claimant = await makeClaimant();
  return { claimant, ...(await makeCase({ claimant })) };
}

async function expectNothingLeft(caseId: string) {
  expect(await database().document.count({ where: { caseId } })).toBe(0);
  expect(await storedFiles()).toEqual([]);
}

test.each([
  ['faulty/text-named.pdf', WRONG_TYPE],
  ['faulty/letter.docm', WRONG_TYPE],
  [
    'faulty/damaged.pdf',
    'This file is damaged or incomplete. Open it on your device, save it again and upload the new copy.',
  ],
  ['faulty/no-pages.pdf', 'This file has no pages. Check that it is the right file and upload it again.'],
  ['faulty/encrypted.pdf', 'This PDF is protected by a password. Save a copy without the password and upload that.'],
])('%s is refused with one clear sentence and leaves nothing behind', async (sample, message) => {
  const { claimant, id, reference } = await makeOpenCase();
  const { documentId } = await uploadFile({ claimant, reference, file: await readSample(sample) });
  await expect(claimant.call.documents.register({ documentId })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message,
  });
  await expectNothingLeft(id);
});

test('an empty file is refused before the upload, and after it where the browser claimed otherwise', async () => {
  const { claimant, id, reference } = await makeOpenCase();
  const announce = (bytes: number) =>
    claimant.call.documents.requestUpload({ reference, filename: 'a.pdf', contentType: 'application/pdf', bytes });
  await expect(announce(0)).rejects.toMatchObject({ code: 'BAD_REQUEST', message: EMPTY });
  const { documentId, upload } = await announce(5);
  await receiveUpload(makeUploadRequest({ upload, bytes: new Uint8Array() }));
  await expect(claimant.call.documents.register({ documentId })).rejects.toMatchObject({ message: EMPTY });
  await expectNothingLeft(id);
});

test('a file above 20 MB is refused before the upload, and in mid-upload where the browser claimed otherwise', async () => {
  const { claimant, id, reference } = await makeOpenCase();
  const announce = (bytes: number) =>
    claimant.call.documents.requestUpload({ reference, filename: 'a.pdf', contentType: 'application/pdf', bytes });
  await expect(announce(MAXIMUM_FILE_BYTES + 1)).rejects.toMatchObject({
    code: 'PAYLOAD_TOO_LARGE',
    message: TOO_LARGE,
  });
  const { documentId, upload } = await announce(1_000);
  const request = makeUploadRequest({ upload, bytes: new Uint8Array(MAXIMUM_FILE_BYTES + 1) });
  await expect(receiveUpload(request)).rejects.toMatchObject({ code: 'too_large', message: TOO_LARGE });
  const kept = await storedFiles();
  expect(kept.filter((file) => file.includes('original'))).toEqual([]);
  await expect(claimant.call.documents.register({ documentId })).rejects.toMatchObject({
    message: 'The file has not arrived. Check your connection and upload it again.',
  });
  await claimant.call.documents.remove({ documentId });
  await expectNothingLeft(id);
});

test('the same file a second time is refused with the name it has there', async () => {
  const { claimant, id, reference } = await makeOpenCase();
  const file = await makeLetter();
  await addDocument({ claimant, reference, file: { ...file, filename: 'first.pdf' } });
  await expect(addDocument({ claimant, reference, file: { ...file, filename: 'second.pdf' } })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'This file is already in the case, as “first.pdf”.',
  });
  expect(await database().document.count({ where: { caseId: id } })).toBe(1);
  expect((await storedFiles()).filter((name) => name.endsWith('original'))).toHaveLength(1);
  await claimant.call.documents.remove({
    documentId: (await database().document.findFirstOrThrow({ where: { caseId: id } })).id,
  });
  await expectNothingLeft(id);
});

test('the same file twice at the same moment is there once', async () => {
  const { claimant, id, reference } = await makeOpenCase();
  const file = await makeLetter();
  const twins = await Promise.all([1, 2, 3].map(() => uploadFile({ claimant, reference, file })));
  const results = await Promise.allSettled(
    twins.map(({ documentId }) => claimant.call.documents.register({ documentId })),
  );
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  expect(await database().document.count({ where: { caseId: id } })).toBe(1);
});

test('a case takes fifty documents and no more, also when they are announced at the same moment', async () => {
  const { claimant, id, reference } = await makeOpenCase();
  const announce = () =>
    claimant.call.documents.requestUpload({ reference, filename: 'a.pdf', contentType: 'application/pdf', bytes: 9 });
  const results = await Promise.allSettled(Array.from({ length: MAXIMUM_DOCUMENTS_PER_CASE + 10 }, announce));
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(refused[0]?.message).toBe('A case holds at most 50 documents. Remove one first.');
  expect(await database().document.count({ where: { caseId: id } })).toBe(MAXIMUM_DOCUMENTS_PER_CASE);
});

test('a case without documents cannot be submitted', async () => {
  const { claimant, reference } = await makeOpenCase();
  await claimant.call.documents.requestUpload({
    reference,
    filename: 'a.pdf',
    contentType: 'application/pdf',
    bytes: 10,
  });
  await expect(claimant.call.cases.submit({ reference })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: 'Add at least one document before you submit the case.',
  });
  expect(await lookAtCase(reference)).toMatchObject({ status: 'open', submittedAt: null });
});

test('a case is submitted once', async () => {
  const { claimant, reference } = await makeOpenCase();
  await addDocument({ claimant, reference, file: await makeLetter() });
  const results = await Promise.allSettled([1, 2, 3, 4].map(() => claimant.call.cases.submit({ reference })));
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  await expect(claimant.call.cases.submit({ reference })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'This case has already been submitted.',
  });
});

test('a kind of case that does not exist is refused and leaves nothing behind', async () => {
  const claimant = await makeClaimant();
  await expect(claimant.call.cases.create({ caseType: 'lottery-win', title: 'A million' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: 'There is no such kind of case. Choose one from the list.',
  });
  expect(await database().case.count({ where: { claimantId: claimant.actor.userId } })).toBe(0);
});

test('an answer to bad input is a sentence, never the validator’s data', async () => {
  const claimant = await makeClaimant();
  await expect(claimant.call.cases.create({ caseType: 'x', title: ' ' })).rejects.toThrow(
    'Give your case a title of at least 3 characters.',
  );
  await expect(claimant.call.cases.byReference({ reference: 'nonsense' })).rejects.toThrow(
    'A case reference reads like CASE-2026-000123.',
  );
});

test('control characters in texts are dropped on the way in', async () => {
  const claimant = await makeClaimant();
  const { reference } = await claimant.call.cases.create({ caseType: STORM, title: 'Roof\u0000 torn\u001b\u202e off' });
  expect(await claimant.call.cases.byReference({ reference })).toMatchObject({ title: 'Roof torn off' });

  const officer = await makeOfficer();
  expect((await officer.call.reviews.queue({ caseType: `${STORM}\u0000` })).items).toEqual([]);

  const { reference: held } = await insertCase({ claimant });
  await officer.call.reviews.claim({ reference: held });
  await officer.call.letters.save({ reference: held, round: null, body: 'Dear\u0000 Clara,\r\n\tyes.', revision: 0 });
  expect(await officer.call.letters.current({ reference: held })).toMatchObject({ body: 'Dear Clara,\n\tyes.' });
});

test('a closed case takes no documents, neither announced nor registered later', async () => {
  const { claimant, id, reference } = await makeOpenCase();
  const { documentId } = await uploadFile({ claimant, reference, file: await makeLetter() });
  await claimant.call.cases.withdraw({ reference });
  const closed = { code: 'CONFLICT', message: 'This case is closed, so nothing can be added to it.' };
  await expect(uploadFile({ claimant, reference, file: await makeLetter() })).rejects.toMatchObject(closed);
  await expect(claimant.call.documents.register({ documentId })).rejects.toMatchObject(closed);
  await expectNothingLeft(id);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\scans\\page.pdf', 'page.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['two\nlines.pdf', 'twolines.pdf'],
  ['\u0000', 'document'],
])('the file name %j becomes %j', (given, kept) => {
  expect(cleanFilename(given)).toBe(kept);
});
