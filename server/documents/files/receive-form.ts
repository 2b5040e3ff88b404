import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { AppError } from '@/server/platform/errors';
import { MAXIMUM_FILE_BYTES } from '../limits';
import { readBody } from './read-body';

/** A phone's page without script sends them all in one go: more would take too long to be sure that it still goes on. */
export const MAXIMUM_FILES_PER_FORM = 10;

export type FormFile = {
  filename: string;
  contentType: string;
  path: string;
  /** One more than is allowed of a file that is too large: of that no more is kept. */
  bytes: number;
};

export type ReceivedForm = { fields: ReadonlyMap<string, string>; files: readonly FormFile[]; hasMore: boolean };

const BROKEN_OFF = 'The upload was cut off. Check your connection and try again.';

/**
 * Receives a form with files that a page without script has posted, and runs `use` with them. They stand in files of their own, never in
 * memory, because only at its end is it known how large each is; afterwards they are gone.
 */
export async function receiveForm<T>(request: Request, use: (form: ReceivedForm) => Promise<T>): Promise<T> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.startsWith('multipart/form-data') || !request.body)
    throw new AppError('invalid', 'The form holds no file. Choose a file and try again.');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'casedraft-form-'));
  try {
    return await use(await readParts({ body: request.body, contentType, folder }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Reading = { body: ReadableStream<Uint8Array>; contentType: string; folder: string };

async function readParts({ body, contentType, folder }: Reading): Promise<ReceivedForm> {
  const fields = new Map<string, string>();
  const arriving: Promise<FormFile>[] = [];
  const contents: Readable[] = [];
  let hasMore = false;
  const parser = new Busboy({
    headers: { 'content-type': contentType } satisfies BusboyHeaders,
    limits: {
      files: MAXIMUM_FILES_PER_FORM,
      fileSize: MAXIMUM_FILE_BYTES + 1,
      fields: 5,
      fieldSize: 500,
      parts: MAXIMUM_FILES_PER_FORM + 5,
    },
  });
  parser.on('field', (name, value) => void fields.set(name, value));
  parser.on('filesLimit', () => {
    hasMore = true;
  });
  parser.on('file', (_name, content, filename, _encoding, type) => {
    const file = keepFile({ content, filename, type, path: path.join(folder, String(arriving.length)) });
    arriving.push(file);
    contents.push(content);
    file.catch((error: unknown) => parser.destroy(error instanceof Error ? error : new Error('upload failed')));
  });
  const parsed = await settle(pipeline(readBody(body), parser));
  // The parser leaves open what was arriving in a body that broke off, and whoever keeps it would wait for ever.
  if ('reason' in parsed)
    for (const content of contents) content.destroy(new Error('the body broke off', { cause: parsed.reason }));
  const files = await Promise.allSettled(arriving);
  const fault = [...files, parsed].find((part) => 'reason' in part);
  if (fault) {
    // Our own disk's fault is not the sender's.
    if (fault.reason instanceof Error && 'syscall' in fault.reason) throw fault.reason;
    throw new AppError('invalid', BROKEN_OFF, { cause: fault.reason });
  }
  const kept = await Promise.all(arriving);
  // A field without a choice is sent as an empty file without a name.
  return { fields, files: kept.filter(({ filename, bytes }) => filename !== '' || bytes > 0), hasMore };
}

const settle = async (done: Promise<void>) => (await Promise.allSettled([done]))[0];

type Keeping = { content: Readable; filename: string | undefined; type: string; path: string };

async function keepFile({ content, filename = '', type, path: to }: Keeping): Promise<FormFile> {
  const sink = createWriteStream(to, { mode: 0o600, flags: 'wx' });
  await pipeline(content, sink);
  return { filename, contentType: type, path: to, bytes: sink.bytesWritten };
}
