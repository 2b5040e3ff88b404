import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cloudinary, KEYS, letter, nowSeconds, picture, server, upload } from './own-server';

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
    cloudinary.utils.private_download_url('a', '', {
      type: 'authenticated',
      expires_at: nowSeconds() + 60,
      ...options,
    });

  it('gives the file, or a part of it, until it expires', async () => {
    await server.put({ publicId: 'a', type: 'authenticated', bytes: letter });
    const response = await fetch(link());
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const saved = await fetch(link({ attachment: true }), { method: 'GET' });
    expect(saved.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(letter);
    const part = await fetch(link(), { headers: { range: 'bytes=0-7' } });
    expect([part.status, await part.text()]).toEqual([206, letter.subarray(0, 8).toString()]);
    expect((await fetch(link({ expires_at: nowSeconds() - 1 }))).status).toBe(401);
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
