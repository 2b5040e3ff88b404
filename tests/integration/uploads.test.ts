import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { receiveUpload } from '@/server/documents/files/receive-upload';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { signUpload } from '@/server/providers/storage/upload-signature';
import { makeCase, makeLetter, makeUploadRequest, type Ticket } from '@/tests/setup/cases';
import { makeClaimant, type Person } from '@/tests/setup/people';

const REFUSED = 'This upload is not permitted, or the permission has expired. Choose the file again.';

let claimant: Person;
let reference: string;
beforeAll(async () => {
  claimant = await makeClaimant();
  reference = (await makeCase({ claimant })).reference;
});

const announce = (bytes = 1_000) =>
  claimant.call.documents.requestUpload({
    reference,
    filename: 'letter.pdf',
    contentType: 'application/pdf',
    bytes,
  });

const send = async (upload: Ticket, bytes?: Uint8Array) =>
  receiveUpload(makeUploadRequest({ upload, bytes: bytes ?? (await makeLetter()).bytes }));

const stored = (documentId: string) => readFile(path.join(env().DATA_DIR, 'files', documentId, 'original'));

/** A ticket signed with our own key, but for other fields or at another time. */
function resign({ upload, changes }: { upload: Ticket; changes: Record<string, string | number> }): Ticket {
  const { public_id, max_bytes, timestamp } = { ...upload.fields, ...changes } as Record<string, string>;
  const signed = { public_id: String(public_id), max_bytes: Number(max_bytes), timestamp: Number(timestamp) };
  const signature = signUpload({ fields: signed, secret: env().AUTH_SECRET });
  return {
    url: upload.url,
    fields: { ...Object.fromEntries(Object.entries(signed).map(([key, value]) => [key, String(value)])), signature },
  };
}

test('a permitted upload arrives byte for byte', async () => {
  const { documentId, upload } = await announce();
  const { bytes } = await makeLetter();
  expect(await send(upload, bytes)).toEqual({ public_id: `${documentId}/original`, bytes: bytes.length });
  expect(await stored(documentId)).toEqual(bytes);
});

test.each([
  ['another file’s place', { public_id: '00000000-0000-7000-8000-000000000000/original' }],
  ['more bytes', { max_bytes: '99999999' }],
  ['a later time', { timestamp: String(Math.floor(Date.now() / 1_000) + 1_800) }],
  ['a signature of zeros', { signature: '0'.repeat(64) }],
  ['no proper signature', { signature: 'x' }],
  ['a place outside the store', { public_id: '../../../../etc/cron.d/original' }],
])('an upload with %s is refused', async (_what, changes) => {
  const { documentId, upload } = await announce();
  const forged = { url: upload.url, fields: { ...upload.fields, ...changes } as Record<string, string> };
  await expect(send(forged)).rejects.toMatchObject({ code: 'forbidden', message: REFUSED });
  await expect(stored(documentId)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('an upload without a signature, or before its fields, is refused', async () => {
  const { upload } = await announce();
  const { signature: _, ...unsigned } = upload.fields;
  await expect(send({ url: upload.url, fields: unsigned })).rejects.toMatchObject({ code: 'forbidden' });
  const form = new FormData();
  form.append('file', new Blob(['%PDF-1.7']), 'file');
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  await expect(receiveUpload(new Request(upload.url, { method: 'POST', body: form }))).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('a permission holds for an hour', async () => {
  const { upload } = await announce();
  const seconds = Math.floor(Date.now() / 1_000);
  const late = resign({ upload, changes: { timestamp: seconds - 3_602 } });
  await expect(send(late)).rejects.toMatchObject({ code: 'forbidden', message: REFUSED });
  await send(resign({ upload, changes: { timestamp: seconds - 3_500 } }));
});

test('a second upload to the same place changes nothing, before and after the file is registered', async () => {
  const first = (await makeLetter()).bytes;
  const { documentId, upload } = await announce(first.length);
  await send(upload, first);
  await send(upload, (await makeLetter()).bytes);
  expect(await stored(documentId)).toEqual(first);
  await claimant.call.documents.register({ documentId });
  await send(upload, (await makeLetter()).bytes);
  expect(await stored(documentId)).toEqual(first);
  expect(await claimant.call.documents.register({ documentId })).toEqual({ documentId });
});

test.each([
  ['a part of a file', 1, 'Only a part of this file arrived. Check your connection and upload it again.'],
  ['a file that grew', -1, 'This file changed while it was sent. Choose it again.'],
])('%s is refused at once, and can be sent again', async (_what, lacking, message) => {
  const { bytes } = await makeLetter();
  const { documentId, upload } = await announce(bytes.length + lacking);
  await send(upload, bytes);
  await expect(claimant.call.documents.register({ documentId })).rejects.toMatchObject({ message });
  expect(await database().document.count({ where: { id: documentId } })).toBe(0);

  const again = await announce(bytes.length);
  await send(again.upload, bytes);
  expect(await claimant.call.documents.register({ documentId: again.documentId })).toEqual({
    documentId: again.documentId,
  });
});

test('a request that is no form, or a form without a file, is refused', async () => {
  const post = (body: BodyInit) => receiveUpload(new Request('http://127.0.0.1/upload', { method: 'POST', body }));
  await expect(post('{}')).rejects.toMatchObject({
    message: 'Send the file as a form with the fields that were given.',
  });
  const form = new FormData();
  form.append('public_id', 'x');
  await expect(post(form)).rejects.toMatchObject({
    message: 'The form holds no file. Choose a file and try again.',
  });
});

test('an upload that is cut off leaves nothing', async () => {
  const { documentId, upload } = await announce();
  const whole = makeUploadRequest({ upload, bytes: new Uint8Array(50_000) });
  const body = new Uint8Array(await whole.arrayBuffer()).slice(0, 20_000);
  const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
  await expect(receiveUpload(new Request(upload.url, { method: 'POST', body, headers }))).rejects.toMatchObject({
    code: 'invalid',
    message: 'The upload was cut off. Check your connection and try again.',
  });
  await expect(stored(documentId)).rejects.toMatchObject({ code: 'ENOENT' });
});
