import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { v2 } from 'cloudinary';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LETTER, makeTextPdf } from '@/server/providers/ocr/testing/make-files';
import { type CloudinaryServer, startCloudinaryServer } from './cloudinary';

const KEYS = { cloudName: 'test-cloud', apiKey: '123456789', apiSecret: 'test-secret' };
const now = () => Math.floor(Date.now() / 1_000);
let server: CloudinaryServer;
let cloudinary: typeof v2;
let letter: Buffer;
let picture: Buffer;

beforeAll(async () => {
  server = await startCloudinaryServer({ ...KEYS, maxBytes: 1024 * 1024, deleteAtMost: 2 });
  // The SDK reads it as it is loaded, and cannot be turned to another address later.
  process.env.CLOUDINARY_URL = server.cloudinaryUrl;
  cloudinary = (await import('cloudinary')).v2;
  letter = await makeTextPdf({ pages: [LETTER, ['The second page has one line of words, no more.']] });
  picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#f00' } })
    .png()
    .toBuffer();
});
afterEach(() => server.reset());
afterAll(() => server.close());

type Answer = Record<string, unknown> & { info?: { ocr: Record<string, Ocr> } };
type Ocr = { status: string; data: { textAnnotations?: { description: string }[]; fullTextAnnotation?: unknown }[] };

/** Through the stream that the SDK takes bytes by. */
function upload(bytes: Buffer, options: object = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stream = cloudinary.uploader.upload_stream(options, (error, result) =>
      error ? reject(error) : resolve(result as unknown as Answer),
    );
    stream.end(bytes);
  });
}

const ocrOf = (answer: Answer, key = 'adv_ocr'): Ocr => {
  const found = answer.info?.ocr[key];
  if (!found) throw new Error(`There is no ${key} in ${Object.keys(answer.info?.ocr ?? {})}.`);
  return found;
};

describe('an upload', () => {
  it('is stored and described', async () => {
    const answer = await upload(letter, { public_id: 'a/original', type: 'authenticated', filename: 'letter.pdf' });
    expect(answer).toMatchObject({
      public_id: 'a/original',
      type: 'authenticated',
      format: 'pdf',
      pages: 2,
      bytes: letter.length,
      width: 595,
      height: 842,
    });
    expect(server.find({ type: 'authenticated', publicId: 'a/original' })?.bytes).toEqual(letter);
    const { public_id, version } = answer as { public_id: string; version: number };
    expect(answer.signature).toBe(cloudinary.utils.api_sign_request({ public_id, version }, KEYS.apiSecret));
  });

  it('is taken from a form as a browser sends it', async () => {
    const fields = { timestamp: now(), public_id: 'b/original', type: 'authenticated', notification_url: 'x?a=1&b=2' };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    form.set('signature', cloudinary.utils.api_sign_request(fields, KEYS.apiSecret));
    form.set('api_key', KEYS.apiKey);
    form.set('file', new Blob([new Uint8Array(picture)]), 'photo.png');
    const url = `${server.baseUrl}/v1_1/test-cloud/image/upload`;
    expect((await fetch(url, { method: 'OPTIONS' })).headers.get('access-control-allow-origin')).toBe('*');
    const response = await fetch(url, { method: 'POST', body: form });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({ format: 'png', width: 60, original_filename: 'photo' });
    expect(server.asked('upload')[0]?.params).toMatchObject({ public_id: 'b/original', type: 'authenticated' });
  });

  it.each([
    ['an unknown key', { api_key: '1' }, 401, 'Unknown API key 1'],
    ['a wrong secret', { api_secret: 'wrong' }, 401, "String to sign - 'public_id=c&timestamp="],
    ['an old timestamp', { timestamp: 1_500_000_000 }, 400, 'reported time is 2017-07-14 02:40:00 +0000 which is more'],
    ['a format', { allowed_formats: ['jpg', 'pdf'] }, 400, 'Image file format png not allowed'],
    ['a mode of OCR', { ocr: 'magic' }, 400, 'Illegal value'],
  ])('is refused for %s', async (_, options, http_code, message) => {
    const refusal = upload(picture, { public_id: 'c', ...options });
    await expect(refusal).rejects.toMatchObject({ http_code, message: expect.stringContaining(message) });
    expect(server.assets()).toEqual([]);
  });

  it.each([
    ['no image', () => Buffer.from('<p>hello</p>')],
    ['a broken PDF', () => letter.subarray(0, 300)],
    ['a PDF with a password', () => makeTextPdf({ pages: [LETTER], userPassword: 'secret' })],
  ])('is refused as %s', async (_, make) => {
    await expect(upload(await make())).rejects.toMatchObject({ http_code: 400, message: 'Invalid image file' });
  });

  it('is refused where a field that the service does not know was signed', async () => {
    const fields = { timestamp: now(), max_bytes: 10 };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    form.set('signature', cloudinary.utils.api_sign_request(fields, KEYS.apiSecret));
    form.set('api_key', KEYS.apiKey);
    form.set('file', new Blob([new Uint8Array(picture)]), 'photo.png');
    const response = await fetch(`${server.baseUrl}/v1_1/test-cloud/image/upload`, { method: 'POST', body: form });
    expect(response.status).toBe(401);
  });

  it('leaves what is there when it may not overwrite, and replaces it when it may', async () => {
    const first = await upload(picture, { public_id: 'd' });
    const second = await upload(letter, { public_id: 'd', overwrite: false });
    expect(second).toMatchObject({ existing: true, etag: first.etag, format: 'png' });
    expect(await upload(letter, { public_id: 'd' })).toMatchObject({ format: 'pdf', asset_id: first.asset_id });
  });

  it('of too many bytes is refused', async () => {
    const message = 'File size too large. Got 1500000. Maximum is 1048576.';
    await expect(upload(Buffer.alloc(1_500_000))).rejects.toMatchObject({ http_code: 400, message });
  });
});

describe('an address as the file', () => {
  it('is fetched from the own delivery host by its signature, as the picture of a page', async () => {
    await server.put({ publicId: 'a/original', type: 'authenticated', bytes: letter });
    const options = { type: 'authenticated', sign_url: true, secure: true, page: 2, density: 100, format: 'jpg' };
    const answer = await cloudinary.uploader.upload(cloudinary.url('a/original', options), { public_id: 'a/2' });
    expect(answer).toMatchObject({ format: 'jpg', height: 1169, width: 827 });
    const unsigned = cloudinary.url('a/original', { type: 'authenticated', secure: true, format: 'jpg' });
    await expect(cloudinary.uploader.upload(unsigned)).rejects.toMatchObject({ http_code: 400 });
    const missing = cloudinary.url('nowhere', { secure: true, format: 'jpg', analytics: false });
    const message = `Error in loading ${missing} - 404 Not Found`;
    await expect(cloudinary.uploader.upload(missing)).rejects.toMatchObject({ message });
  });
});

describe('a delivery', () => {
  const get = (options: object) =>
    fetch(
      cloudinary.url('a/original', { secure: true, ...options }).replace('https://res.cloudinary.com', server.baseUrl),
    );

  it('needs the right signature for the right transformation', async () => {
    await server.put({ publicId: 'a/original', type: 'authenticated', bytes: picture });
    const small = { type: 'authenticated', sign_url: true, width: 30, crop: 'limit', format: 'webp' };
    const response = await get(small);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(await sharp(Buffer.from(await response.arrayBuffer())).metadata()).toMatchObject({ width: 30, height: 20 });
    const unsigned = await get({ ...small, sign_url: false });
    expect([unsigned.status, unsigned.headers.get('x-cld-error')]).toEqual([401, 'deny or ACL failure']);
    const signed = cloudinary.url('a/original', { ...small, secure: true });
    const other = signed.replace('https://res.cloudinary.com', server.baseUrl).replace('w_30', 'w_60');
    expect((await fetch(other)).status).toBe(401);
    expect((await get({ ...small, type: 'upload' })).status).toBe(404);
  });
});

describe('OCR', () => {
  it('answers an upload with each page as Google Vision describes it', async () => {
    const answer = await upload(letter, { public_id: 'a', ocr: 'adv_ocr' });
    const { status, data } = ocrOf(answer);
    expect([status, data.length]).toEqual(['complete', 2]);
    const words = data[1]?.textAnnotations ?? [];
    expect(words[0]).toMatchObject({ locale: 'en', description: 'The second page has one line of words, no more.' });
    const single = words.slice(1).map(({ description }) => description);
    expect(single).toEqual(['The', 'second', 'page', 'has', 'one', 'line', 'of', 'words', ',', 'no', 'more', '.']);
    expect(data[1]?.fullTextAnnotation).toMatchObject({ pages: [{ height: 1754, blocks: [{ blockType: 'TEXT' }] }] });
    expect(JSON.stringify(data[1]?.textAnnotations)).not.toContain('confidence');
  });

  it('says how sure it is in document mode alone, under a key of its own', async () => {
    await upload(letter, { public_id: 'a', type: 'authenticated' });
    const asked = { type: 'authenticated', ocr: 'adv_ocr:document' };
    const answer = (await cloudinary.uploader.explicit('a', asked)) as unknown as Answer;
    const { data } = ocrOf(answer, 'adv_ocr:document');
    const full = data[0]?.fullTextAnnotation as { pages: { confidence: number }[] };
    expect(full.pages[0]?.confidence).toBe(1);
  });

  it('reads a picture made of a page as that page', async () => {
    await upload(letter, { public_id: 'a' });
    const url = cloudinary.url('a', { secure: true, page: 2, format: 'jpg' });
    const made = await cloudinary.uploader.upload(url, { ocr: 'adv_ocr' });
    const { data } = ocrOf(made as unknown as Answer);
    expect(data[0]?.textAnnotations?.[0]?.description).toContain('The second page has one line');
  });

  it('is pending for as many looks as it was told', async () => {
    server.readAs({ kind: 'pending', polls: 2 });
    expect(ocrOf(await upload(letter, { public_id: 'a', ocr: 'adv_ocr' }))).toEqual({ status: 'pending' });
    const statuses: string[] = [];
    for (let look = 0; look < 3; look += 1) statuses.push(ocrOf(await cloudinary.api.resource('a')).status);
    expect(statuses).toEqual(['pending', 'complete', 'complete']);
  });

  it('fails in the ways it was told', async () => {
    server.readAs(
      { kind: 'not_subscribed' },
      { kind: 'quota' },
      { kind: 'failed', reason: 'Bad image' },
      { kind: 'blank' },
      { kind: 'no_data' },
      { kind: 'no_full_text' },
      { kind: 'fewer_pages', pages: 1 },
      { kind: 'key', key: 'adv_ocr:document' },
      { kind: 'confidence' },
      { kind: 'sideways' },
    );
    const run = () => upload(letter, { public_id: 'a', ocr: 'adv_ocr' });
    await expect(run()).rejects.toMatchObject({ message: expect.stringContaining('an active subscription for OCR') });
    await expect(run()).rejects.toMatchObject({ http_code: 420, message: expect.stringContaining('monthly billing') });
    expect(server.assets()).toEqual([]);
    expect(ocrOf(await run())).toEqual({ status: 'failed', data: 'Bad image' });
    expect(ocrOf(await run())).toEqual({ status: 'complete', data: [{}, {}] });
    expect(ocrOf(await run())).toEqual({ status: 'complete', data: [] });
    expect(Object.keys(ocrOf(await run()).data[0] ?? {})).toEqual(['textAnnotations']);
    expect(ocrOf(await run()).data).toHaveLength(1);
    expect(ocrOf(await run(), 'adv_ocr:document').data).toHaveLength(2);
    expect(ocrOf(await run()).data[0]?.fullTextAnnotation).toMatchObject({ pages: [{ confidence: 1 }] });
    expect(ocrOf(await run()).data[0]?.fullTextAnnotation).toMatchObject({ pages: [{ width: 1754, height: 1240 }] });
    expect(ocrOf(await run()).data[0]?.fullTextAnnotation).toMatchObject({ pages: [{ width: 1240, height: 1754 }] });
  });
});

describe('the admin methods', () => {
  it('describe an asset, with what is left of the hour', async () => {
    await server.put({ publicId: 'a/original', type: 'authenticated', bytes: letter });
    const asset = await cloudinary.api.resource('a/original', { type: 'authenticated', pages: true });
    expect(asset).toMatchObject({ public_id: 'a/original', format: 'pdf', pages: 2, rate_limit_allowed: 500 });
    const missing = cloudinary.api.resource('b', { type: 'authenticated' });
    await expect(missing).rejects.toMatchObject({ error: { http_code: 404, message: 'Resource not found - b' } });
    const wrong = cloudinary.api.ping({ api_secret: 'wrong' });
    await expect(wrong).rejects.toMatchObject({ error: { http_code: 401, message: 'api_secret mismatch' } });
    expect(await cloudinary.api.ping()).toMatchObject({ status: 'ok' });
  });

  it('list by prefix, so many at once', async () => {
    for (const publicId of ['a/1', 'b/1', 'a/2', 'a/3']) await server.put({ publicId, bytes: picture });
    const first = await cloudinary.api.resources({ type: 'upload', prefix: 'a/', max_results: 2 });
    expect(first.resources).toMatchObject([{ public_id: 'a/1' }, { public_id: 'a/2' }]);
    const next_cursor = first.next_cursor;
    const rest = await cloudinary.api.resources({ type: 'upload', prefix: 'a/', max_results: 2, next_cursor });
    expect(rest.resources).toMatchObject([{ public_id: 'a/3' }]);
    expect(rest.next_cursor).toBeUndefined();
  });

  it('delete by prefix, so many at once', async () => {
    for (const publicId of ['a/1', 'a/2', 'a/3', 'b/1']) await server.put({ publicId, bytes: picture });
    const first = await cloudinary.api.delete_resources_by_prefix('a/');
    expect(first).toMatchObject({ deleted: { 'a/1': 'deleted', 'a/2': 'deleted' }, partial: true });
    const rest = await cloudinary.api.delete_resources_by_prefix('a/', { next_cursor: first.next_cursor });
    expect(rest).toMatchObject({ deleted: { 'a/3': 'deleted' }, partial: false });
    expect(await cloudinary.api.delete_resources(['b/1', 'b/2'])).toMatchObject({
      deleted: { 'b/1': 'deleted', 'b/2': 'not_found' },
    });
    expect(server.assets()).toEqual([]);
  });

  it('destroy one', async () => {
    await server.put({ publicId: 'a', type: 'authenticated', bytes: picture });
    const options = { type: 'authenticated', invalidate: true };
    expect(await cloudinary.uploader.destroy('a', options)).toEqual({ result: 'ok' });
    expect(await cloudinary.uploader.destroy('a', options)).toEqual({ result: 'not found' });
  });
});

describe('a private download', () => {
  const link = (options: object = {}) =>
    cloudinary.utils.private_download_url('a', '', { type: 'authenticated', expires_at: now() + 60, ...options });

  it('gives the file, or a part of it, until it expires', async () => {
    await server.put({ publicId: 'a', type: 'authenticated', bytes: letter });
    const response = await fetch(link());
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const saved = await fetch(link({ attachment: true }), { method: 'GET' });
    expect(saved.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(letter);
    const part = await fetch(link(), { headers: { range: 'bytes=0-7' } });
    expect([part.status, await part.text()]).toEqual([206, letter.subarray(0, 8).toString()]);
    expect((await fetch(link({ expires_at: now() - 1 }))).status).toBe(401);
    expect((await fetch(link().replace('public_id=a', 'public_id=b'))).status).toBe(401);
  });
});

describe('a notification', () => {
  type Received = { body: string; timestamp: number; signature: string };
  let receiver: Server;
  const received: Received[] = [];
  const url = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;

  beforeAll(async () => {
    receiver = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { 'x-cld-timestamp': timestamp, 'x-cld-signature': signature } = request.headers;
      received.push({
        body: Buffer.concat(chunks).toString('utf8'),
        timestamp: Number(timestamp),
        signature: String(signature),
      });
      response.end();
    }).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
  });
  afterEach(() => received.splice(0));
  afterAll(() => receiver.close());

  const isGenuine = ({ body, timestamp, signature }: Received) =>
    // The types say otherwise; it is the raw body that is signed.
    cloudinary.utils.verifyNotificationSignature(body, timestamp, signature);

  it('tells of an upload, signed', async () => {
    const sent = server.nextNotified();
    await upload(letter, { public_id: 'a', type: 'authenticated', notification_url: url() });
    await sent;
    const [notification] = received;
    if (!notification) throw new Error('No notification has come.');
    expect(isGenuine(notification)).toBe(true);
    expect(JSON.parse(notification.body)).toMatchObject({
      notification_type: 'upload',
      public_id: 'a',
      type: 'authenticated',
      bytes: letter.length,
      pages: 2,
    });
    expect(server.notified).toMatchObject([{ status: 200 }]);
  });

  it('comes late', async () => {
    server.notifyAs({ kind: 'late', ms: 300 });
    const sent = server.nextNotified();
    const askedAt = performance.now();
    await upload(picture, { public_id: 'a', notification_url: url() });
    await sent;
    expect(performance.now() - askedAt).toBeGreaterThan(295);
    expect(received.map(isGenuine)).toEqual([true]);
  });

  it('goes astray in the ways it was told', async () => {
    server.notifyAs(
      { kind: 'none' },
      { kind: 'wrong_signature' },
      { kind: 'stale', seconds: 7_300 },
      { kind: 'twice' },
    );
    const run = () => upload(picture, { public_id: 'a', notification_url: url() });
    await run();
    for (const sent of [1, 2]) {
      const next = server.nextNotified();
      await run();
      await next;
      expect(received).toHaveLength(sent);
    }
    expect(received.map(isGenuine)).toEqual([false, false]);
    const first = server.nextNotified();
    await run();
    await first;
    if (received.length < 4) await server.nextNotified();
    expect(received[3]).toEqual(received[2]);
  });

  it('can be made by hand', async () => {
    const response = await server.notify({ url: url(), body: '{"notification_type":"upload"}' });
    expect(response.status).toBe(200);
    expect(received.map(isGenuine)).toEqual([true]);
  });
});

describe('a fault', () => {
  it.each([
    ['bad_key', 401],
    ['not_found', 404],
    ['server_error', 500],
    ['rate_limited', 429],
    ['forbidden', 403],
    ['processing', 423],
    ['bad_gateway', 502],
    ['nonsense', 200],
  ] as const)('%s is given to the next upload alone', async (kind, http_code) => {
    server.fail('upload', { kind });
    await expect(upload(picture)).rejects.toMatchObject({ http_code });
    expect(await upload(picture)).toMatchObject({ format: 'png' });
  });

  it('of the rate says for how long', async () => {
    server.fail('resource', { kind: 'rate_limited', retryAfter: '7' });
    const headers = { authorization: `Basic ${Buffer.from(`${KEYS.apiKey}:${KEYS.apiSecret}`).toString('base64')}` };
    const response = await fetch(`${server.baseUrl}/v1_1/test-cloud/resources/image/upload/a`, { headers });
    expect([response.status, response.headers.get('retry-after')]).toEqual([420, '7']);
  });

  it('breaks answers off', async () => {
    await server.put({ publicId: 'a', type: 'authenticated', bytes: letter });
    const link = () => cloudinary.utils.private_download_url('a', '', { type: 'authenticated' });
    server.fail('download', { kind: 'cut' }, { kind: 'half' }, { kind: 'corrupt' });
    await expect(fetch(link()).then((response) => response.arrayBuffer())).rejects.toThrow();
    expect((await (await fetch(link())).arrayBuffer()).byteLength).toBe(Math.floor(letter.length / 2));
    expect(Buffer.from(await (await fetch(link())).arrayBuffer())).not.toEqual(letter);
    server.fail('download', { kind: 'hang' });
    const arrived = server.nextRequest();
    const closed = server.nextClose();
    const stop = new AbortController();
    const hanging = fetch(link(), { signal: stop.signal });
    await arrived;
    stop.abort();
    await expect(hanging).rejects.toThrow();
    expect(await closed).toMatchObject([{ left: true }]);
  });
});
