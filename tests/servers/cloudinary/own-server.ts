import sharp from 'sharp';
import { afterAll, afterEach } from 'vitest';
import { LETTER, makeTextPdf } from '@/tests/support/files/make-files';
import { startCloudinaryServer } from '../cloudinary';

/** A server for the tests of one file, emptied after each, and the real SDK to talk to it by. */
export const KEYS = { cloudName: 'test-cloud', apiKey: '123456789', apiSecret: 'test-secret' };
export const server = await startCloudinaryServer({ ...KEYS, maxBytes: 1024 * 1024, deleteAtMost: 2 });
afterEach(() => server.reset());
afterAll(() => server.close());

// The SDK reads it as it is loaded, and cannot be turned to another address later.
process.env.CLOUDINARY_URL = server.cloudinaryUrl;
export const cloudinary = (await import('cloudinary')).v2;

export const letter = await makeTextPdf({
  pages: [LETTER, ['The second page has one line of words, no more.']],
});
export const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#f00' } })
  .png()
  .toBuffer();

export type Answer = Record<string, unknown> & { info?: { ocr: Record<string, Ocr> } };
export type Ocr = {
  status: string;
  data: { textAnnotations?: { description: string }[]; fullTextAnnotation?: unknown }[];
};

/** Through the stream that the SDK takes bytes by. */
export function upload(bytes: Buffer, options: object = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stream = cloudinary.uploader.upload_stream(options, (error, result) =>
      error ? reject(error) : resolve(result as unknown as Answer),
    );
    stream.end(bytes);
  });
}

export const nowSeconds = () => Math.floor(Date.now() / 1_000);
