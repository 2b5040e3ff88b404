// Files that are sent in parts, by the protocol of Cloudinary's chunked uploads.
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { receiveUpload } from '@/server/documents/files/receive-upload';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { makeCase, makeLetter, makeUploadRequest, type Ticket } from '@/tests/setup/cases';
import { makeClaimant, type Person } from '@/tests/setup/people';

let claimant: Person;
let reference: string;
beforeAll(async () => {
  claimant = await makeClaimant();
  reference = (await makeCase({ claimant })).reference;
});

const announce = (bytes: number) =>
  claimant.call.documents.requestUpload({ reference, filename: 'a.pdf', contentType: 'application/pdf', bytes });

type Part = { documentId: string; upload: Ticket; bytes: Uint8Array; start: number; end: number; total?: number };

function sendPart({ documentId, upload, bytes, start, end, total = bytes.length }: Part) {
  const request = makeUploadRequest({ upload, bytes: bytes.slice(start, end) });
  request.headers.set('content-range', `bytes ${start}-${end - 1}/${total}`);
  request.headers.set('x-unique-upload-id', documentId);
  return receiveUpload(request);
}

const folderOf = (documentId: string) => path.join(env().DATA_DIR, 'files', documentId);
const stored = (documentId: string) => readFile(path.join(folderOf(documentId), 'original'));

/** A letter with more behind its end than one part holds. */
const makeLongLetter = async (partBytes: number) =>
  Buffer.concat([(await makeLetter()).bytes, Buffer.from('\n%'), randomBytes(2 * partBytes)]);

test('a file arrives by its parts, in any order and each as often as it is sent, and is registered', async () => {
  const { upload, documentId } = await announce(1);
  await claimant.call.documents.remove({ documentId });
  const size = upload.partBytes;
  const bytes = await makeLongLetter(size);
  const announced = await announce(bytes.length);
  const send = (start: number) => sendPart({ ...announced, bytes, start, end: Math.min(start + size, bytes.length) });
  expect(await send(size)).toMatchObject({ done: false });
  expect(await send(size)).toMatchObject({ done: false });
  expect(await send(0)).toMatchObject({ done: false });
  await expect(stored(announced.documentId)).rejects.toMatchObject({ code: 'ENOENT' });
  const last = await Promise.all([send(2 * size), send(2 * size)]);
  expect(last.every(({ done }) => done)).toBe(true);
  // The answer was lost on its way.
  expect(await send(2 * size)).toMatchObject({ done: true });
  expect(await stored(announced.documentId)).toEqual(bytes);
  expect(await readdir(folderOf(announced.documentId))).toEqual(['original']);
  expect(await claimant.call.documents.register(announced)).toEqual({ documentId: announced.documentId });
});

test('a part is taken at its place and in its size alone, of the upload that was permitted', async () => {
  const bytes = randomBytes(2_000_000);
  const announced = await announce(bytes.length);
  const size = announced.upload.partBytes;
  const refused = { code: 'invalid', message: expect.stringContaining('no place in it') };
  const at = (part: Partial<Part>) => sendPart({ ...announced, bytes, start: 0, end: size, ...part });
  await expect(at({ start: 1, end: size + 1 })).rejects.toMatchObject(refused);
  await expect(at({ end: size - 1 })).rejects.toMatchObject(refused);
  await expect(at({ documentId: 'somebody-elses' })).rejects.toMatchObject(refused);
  await expect(at({ total: 1e9 })).rejects.toMatchObject({ code: 'too_large', refusal: { reason: 'too_large' } });
  // More, or less, than the headers say.
  const lying = makeUploadRequest({ upload: announced.upload, bytes: bytes.slice(0, 100) });
  lying.headers.set('content-range', `bytes 0-${size - 1}/${bytes.length}`);
  lying.headers.set('x-unique-upload-id', announced.documentId);
  await expect(receiveUpload(lying)).rejects.toMatchObject({ refusal: { reason: 'cut_off' } });
  await expect(readdir(path.join(folderOf(announced.documentId), 'parts'))).resolves.toEqual([]);
});

test('an upload that was broken off gets a fresh permission; one that was registered, or removed, none', async () => {
  const { bytes } = await makeLetter();
  const { documentId } = await announce(bytes.length);
  const { upload } = await claimant.call.documents.resumeUpload({ documentId });
  if (!upload) throw new Error('there is no permission');
  await receiveUpload(makeUploadRequest({ upload, bytes }));
  await claimant.call.documents.register({ documentId });
  expect(await claimant.call.documents.resumeUpload({ documentId })).toEqual({ documentId, upload: null });
  await claimant.call.documents.remove({ documentId });
  await expect(claimant.call.documents.resumeUpload({ documentId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('parts go with the upload that they belong to', async () => {
  const bytes = randomBytes(2_000_000);
  const announced = await announce(bytes.length);
  await sendPart({ ...announced, bytes, start: 0, end: announced.upload.partBytes });
  await claimant.call.documents.remove({ documentId: announced.documentId });
  await expect(readdir(folderOf(announced.documentId))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a person has no more than a hundred uploads under way', async () => {
  const other = await makeClaimant();
  const { reference: first } = await makeCase({ claimant: other });
  const { reference: second } = await makeCase({ claimant: other });
  const { id } = await database().case.findUniqueOrThrow({ where: { reference: first } });
  await database().document.createMany({
    data: Array.from({ length: 100 }, (_, at) => ({
      caseId: id,
      filename: 'a.pdf',
      contentType: 'application/pdf',
      bytes: 1,
      storage: 'local' as const,
      storageKey: `${at}-of-a-hundred/original`,
    })),
  });
  const input = { reference: second, filename: 'a.pdf', contentType: 'application/pdf', bytes: 1 };
  await expect(other.call.documents.requestUpload(input)).rejects.toMatchObject({
    cause: { refusal: { reason: 'too_many_unfinished' } },
  });
});
