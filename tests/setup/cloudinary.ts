import { afterAll } from 'vitest';
import { startCloudinaryServer } from '@/tests/servers/cloudinary';

/**
 * Cloudinary for one test file, for storage and reading: a server of its own, named in the environment, gone with the file.
 * The environment is read on first use, so call this at the top of the file, before any hook of a test runs.
 */
export async function serveCloudinary({ apiSecret = 'very-secret' }: { apiSecret?: string } = {}) {
  const server = await startCloudinaryServer({ cloudName: 'test-cloud', apiKey: '1234509876', apiSecret });
  Object.assign(process.env, {
    STORAGE_PROVIDER: 'cloudinary',
    OCR_PROVIDER: 'cloudinary',
    CLOUDINARY_URL: server.cloudinaryUrl,
  });
  afterAll(() => server.close());
  return server;
}
