import { Readable } from 'node:stream';
import { readActor } from '@/server/accounts/service';
import { AppError } from '@/server/platform/errors';
import { logger } from '@/server/platform/logger';
import type { Actor } from '@/server/platform/trpc';

const STATUS: Record<AppError['code'], number> = {
  unauthorised: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  too_large: 413,
  unavailable: 503,
};

/** Error as Cloudinary's upload API words it, so that the browser's code is the same for both stores. */
export const failure = (status: number, message: string) => Response.json({ error: { message } }, { status });

/** Runs a handler and answers its errors once, in one shape. */
export async function answer(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof AppError) return failure(STATUS[error.code], error.message);
    logger().error({ err: error }, 'file request failed');
    return failure(500, 'Something went wrong on our side. Try again.');
  }
}

export async function requireFileActor(request: Request): Promise<Actor> {
  const actor = await readActor({ headers: request.headers });
  if (!actor) throw new AppError('unauthorised', 'Sign in to continue.');
  return actor;
}

type FileResponse = { stream: Readable; bytes: number; contentType: string; disposition: string };

/**
 * A stored file on its way to the browser. Uploaded content is hostile: it is never sniffed, runs nothing, embeds
 * nothing, and stays out of shared caches.
 */
export function fileResponse({ stream, bytes, contentType, disposition }: FileResponse): Response {
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'content-type': contentType,
      'content-length': String(bytes),
      'content-disposition': disposition,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=3600, immutable',
      vary: 'cookie',
    },
  });
}
