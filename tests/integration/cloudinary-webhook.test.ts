import { beforeEach, expect, test } from 'vitest';
import { POST } from '@/app/api/webhooks/cloudinary/route';
import { database } from '@/server/platform/database';
import { makeCase, makeLetter, uploadFile } from '@/tests/setup/cases';
import { serveCloudinary } from '@/tests/setup/cloudinary';
import { actionsOf, lookAtDocument } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { makeTextPdf } from '@/tests/support/files/make-files';
import { sweep } from '@/worker/sweep';

const cloud = await serveCloudinary();
beforeEach(() => cloud.reset());

/** A file that has arrived and that its browser has not registered, with what Cloudinary would say of it. */
async function arrive(changes: Record<string, unknown> = {}) {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const { documentId } = await uploadFile({ claimant, reference, file: await makeLetter() });
  const [asset] = cloud.assets();
  if (!asset) throw new Error('the file has not arrived');
  const body = JSON.stringify({
    notification_type: 'upload',
    timestamp: new Date().toISOString(),
    request_id: 'a-request',
    asset_id: asset.assetId,
    public_id: asset.publicId,
    version: asset.version,
    format: asset.format,
    resource_type: 'image',
    type: asset.type,
    bytes: asset.bytes.length,
    etag: asset.etag,
    pages: 1,
    ...changes,
  });
  return { claimant, id, reference, documentId, body };
}

type Signed = { body: string; timestamp: number; signature: string };

const post = ({ body, timestamp, signature }: Signed) =>
  POST(
    new Request('http://127.0.0.1/api/webhooks/cloudinary', {
      method: 'POST',
      body,
      headers: { 'x-cld-timestamp': String(timestamp), 'x-cld-signature': signature },
    }),
  );

const secondsAgo = (seconds: number) => Math.floor(Date.now() / 1_000) - seconds;

test('a notification registers the document, and nothing is asked of Cloudinary for it', async () => {
  const { id, documentId, body, claimant } = await arrive();
  expect((await post(cloud.signNotification({ body }))).status).toBe(204);
  expect(await lookAtDocument(documentId)).toMatchObject({
    registeredAt: expect.any(Date),
    contentType: 'application/pdf',
    pageCount: 1,
    run: 1,
  });
  expect(await actionsOf(id)).toEqual(['case_created', 'document_registered']);
  expect(cloud.requests.map(({ endpoint }) => endpoint)).toEqual(['upload']);
  // The browser comes second, and is told that all is well.
  expect(await claimant.call.documents.register({ documentId })).toEqual({ documentId });
  expect(await actionsOf(id)).toEqual(['case_created', 'document_registered']);
});

test('the same notification a second time is refused', async () => {
  const { body } = await arrive();
  const signed = cloud.signNotification({ body });
  expect((await post(signed)).status).toBe(204);
  expect((await post(signed)).status).toBe(409);
});

test('a hundred of the same at once are taken once', async () => {
  const { body, id } = await arrive();
  const signed = cloud.signNotification({ body });
  const answers = await Promise.all(Array.from({ length: 100 }, () => post(signed)));
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(99);
  expect((await actionsOf(id)).filter((action) => action === 'document_registered')).toHaveLength(1);
});

test.each([
  ['signed with another secret', (body: string) => cloud.signNotification({ body, by: 'another-secret' })],
  ['too old', (body: string) => cloud.signNotification({ body, timestamp: secondsAgo(31 * 60) })],
  ['from the future', (body: string) => cloud.signNotification({ body, timestamp: secondsAgo(-3 * 60) })],
  ['not signed', (body: string) => ({ body, timestamp: secondsAgo(0), signature: '' })],
  ['changed after it was signed', (body: string) => ({ ...cloud.signNotification({ body }), body: `${body} ` })],
])('a notification that is %s is refused, and registers nothing', async (_what, sign) => {
  const { body, documentId } = await arrive();
  expect((await post(sign(body))).status).toBe(403);
  expect((await lookAtDocument(documentId)).registeredAt).toBeNull();
});

test.each([
  ['of something else', { notification_type: 'delete' }],
  ['of a file that is not ours', { public_id: 'somewhere/else' }],
  ['of a file that anybody may see', { type: 'upload' }],
  ['of no known document', { public_id: 'casedraft/00000000-0000-7000-8000-000000000000/original' }],
])('a notification %s is taken and changes nothing', async (_what, changes) => {
  const { body, documentId } = await arrive(changes);
  expect((await post(cloud.signNotification({ body }))).status).toBe(204);
  expect((await lookAtDocument(documentId)).registeredAt).toBeNull();
});

test.each([
  ['too large', { bytes: 21 * 1024 * 1024 }],
  ['of too many pages', { pages: 201 }],
  ['of a kind that nobody reads', { format: 'gif' }],
])(
  'a file that is told to be %s is not registered, and stays for its browser to be told why',
  async (_what, changes) => {
    const { body, documentId } = await arrive(changes);
    expect((await post(cloud.signNotification({ body }))).status).toBe(204);
    expect(await lookAtDocument(documentId)).toMatchObject({ registeredAt: null, run: 0 });
  },
);

test('a file of too many pages is refused by notification and browser alike, and is gone then', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const bytes = await makeTextPdf({ pages: Array.from({ length: 201 }, (_, index) => [`Page ${index}`]) });
  const { documentId } = await uploadFile({ claimant, reference, file: { filename: 'long.pdf', bytes } });
  await expect(claimant.call.documents.register({ documentId })).rejects.toThrow('more than 200 pages');
  expect(cloud.assets()).toEqual([]);
  await expect(lookAtDocument(documentId)).rejects.toThrow();
});

test('a notification that could not be dealt with may come again', async () => {
  const { body, documentId } = await arrive();
  const signed = cloud.signNotification({ body });
  await database().$executeRaw`ALTER TABLE audit_event RENAME TO audit_event_away`;
  try {
    expect((await post(signed)).status).toBe(500);
  } finally {
    await database().$executeRaw`ALTER TABLE audit_event_away RENAME TO audit_event`;
  }
  expect((await post(signed)).status).toBe(204);
  expect((await lookAtDocument(documentId)).registeredAt).not.toBeNull();
});

test('an upload whose browser and notification were both lost is found by the sweep, asked for less and less often', async () => {
  const { documentId } = await arrive();
  const waiting = await arrive();
  cloud.reset();
  const long = new Date(Date.now() - 10 * 60_000);
  await database().document.updateMany({
    where: { id: { in: [documentId, waiting.documentId] } },
    data: { createdAt: long },
  });
  await sweep();
  // Both files are gone with the server's memory: the second look comes when twice the time has passed.
  expect(cloud.asked('explicit')).toHaveLength(2);
  await sweep();
  expect(cloud.asked('explicit')).toHaveLength(2);
  await database().document.updateMany({
    where: { id: documentId },
    data: { lookedForAt: new Date(Date.now() - 6 * 60_000) },
  });
  await sweep();
  expect(cloud.asked('explicit')).toHaveLength(3);
});
