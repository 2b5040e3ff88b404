import type { Readable } from 'node:stream';
import { readActor } from '@/server/accounts/service';
import { AppError, type Refusal } from '@/server/platform/errors';
import { logger } from '@/server/platform/logger';
import type { Actor } from '@/server/platform/trpc';
import type { FileSource } from '@/server/providers/storage/contract';

const STATUS: Record<AppError['code'], number> = {
  unauthorised: 401,
  other_account: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  too_large: 413,
  unavailable: 503,
};

/** Error as Cloudinary's upload API words it, so that the browser's code is the same for both stores. */
export const failure = (status: number, message: string, refusal?: Refusal | null) =>
  Response.json({ error: { message, ...(refusal ? { refusal } : {}) } }, { status });

/** Runs a handler and answers its errors once, in one shape. */
export async function answer(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof AppError) return failure(STATUS[error.code], error.message, error.refusal);
    logger().error({ err: error }, 'file request failed');
    return failure(500, 'Something went wrong on our side. Try again.');
  }
}

export async function requireFileActor(request: Request): Promise<Actor> {
  const actor = await readActor({ headers: request.headers });
  if (!actor) throw new AppError('unauthorised', 'Sign in to continue.');
  return actor;
}

/**
 * Opens the file when somebody reads the first bytes. A HEAD is answered by running GET and dropping its body unread
 * and uncancelled, so a file opened any earlier would stay open for ever.
 */
export function openOnRead(open: () => Readable): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= open()[Symbol.asyncIterator]();
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks?.return?.();
      },
    },
    // With room for even one chunk the stream would pull before anybody reads.
    { highWaterMark: 0 },
  );
}

/**
 * A stored file on its way to the browser: its bytes, or where the store gives them. Uploaded content is hostile: it is
 * never sniffed, runs nothing and embeds nothing.
 */
export function fileResponse({ file, disposition }: { file: FileSource; disposition: string }): Response {
  if (file.kind === 'address') {
    return new Response(null, { status: 302, headers: { location: file.url } });
  }
  return new Response(openOnRead(file.open), {
    headers: {
      'content-type': file.contentType,
      'content-length': String(file.bytes),
      'content-disposition': disposition,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}
