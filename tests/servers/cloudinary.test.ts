import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { LETTER, makeTextPdf } from '@/tests/support/files/make-files';
import {
  type Answer,
  cloudinary,
  KEYS,
  letter,
  nowSeconds,
  type Ocr,
  picture,
  server,
  upload,
} from './cloudinary/own-server';

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
    const fields = {
      timestamp: nowSeconds(),
      public_id: 'b/original',
      type: 'authenticated',
      notification_url: 'x?a=1&b=2',
    };
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
    const fields = { timestamp: nowSeconds(), max_bytes: 10 };
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
