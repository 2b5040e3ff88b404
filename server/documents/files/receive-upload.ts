import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { env } from '@/server/platform/env';
import { AppError } from '@/server/platform/errors';
import { failPoint } from '@/server/platform/fail-point';
import { logger } from '@/server/platform/logger';
import { localStorage } from '@/server/providers/storage/storage';
import { isStoreFull } from '@/server/providers/storage/store-full';
import { isSignedUpload, type UploadFields, uploadFieldsSchema } from '@/server/providers/storage/upload-signature';
import { countReceived, hasSentEnough } from '@/server/quotas/service';
import { findSender } from './find-sender';
import { type BodyPatience, readBody } from './read-body';
import { readPart, type SentPart } from './read-part';
import { refuseFile } from './refuse-file';

/** What Cloudinary answers, as far as anyone reads it. `done`, after a part: nothing more of the file is to come. */
export type UploadAnswer = { public_id: string; bytes: number; done?: boolean };

const STORE_FULL = 'There is no room for this file right now, so it was not kept. Try again later.';
const BROKEN_OFF = 'The upload was cut off. Check your connection and try again.';

/**
 * Streams one signed upload, or one part of it, into the local store. Nothing is kept of an upload that is unsigned, expired, too large or
 * cut off.
 */
export async function receiveUpload(request: Request, options: BodyPatience = {}): Promise<UploadAnswer> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.startsWith('multipart/form-data') || !request.body)
    throw new AppError('invalid', 'Send the file as a form with the fields that were given.');
  const fields: Record<string, string> = {};
  let arriving: BusboyFile | undefined;
  let storing: Promise<UploadAnswer> | undefined;
  const parser = new Busboy({
    headers: { 'content-type': contentType } satisfies BusboyHeaders,
    limits: { files: 1, fields: 10, fieldSize: 500, parts: 11 },
  });
  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  parser.on('file', (_name, content) => {
    // Told below, by whoever stores it.
    content.on('error', () => undefined);
    arriving = content;
    storing = storeFile({ fields, content, headers: request.headers, signal: request.signal });
    storing.catch((error: unknown) => {
      // The rest of the request is of no use; ending the parser ends the read of it.
      content.resume();
      parser.destroy(error instanceof Error ? error : new Error('upload failed'));
    });
  });
  try {
    await pipeline(readBody(request.body, options), parser);
  } catch (error) {
    // The parser leaves it open, and whoever stores it would wait for ever.
    arriving?.destroy(error instanceof AppError ? error : new Error('the body broke off', { cause: error }));
    const failure: unknown = storing
      ? await storing.then(
          () => error,
          (reason: unknown) => reason,
        )
      : error;
    // What we said ourselves, and what is our disk's fault, is not the sender's.
    if (failure instanceof AppError || isSystemError(failure)) throw failure;
    throw new AppError('invalid', BROKEN_OFF, { cause: failure, refusal: { reason: 'cut_off' } });
  }
  if (!storing) throw new AppError('invalid', 'The form holds no file. Choose a file and try again.');
  return storing;
}

async function refuseWhenFull<Stored>(storing: Promise<Stored>): Promise<Stored> {
  try {
    return await storing;
  } catch (error) {
    if (!isStoreFull(error)) throw error;
    logger().error({ err: error }, 'the file store is full');
    throw new AppError('unavailable', STORE_FULL, { cause: error });
  }
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

function requireSignature(fields: Record<string, string>): UploadFields {
  const parsed = uploadFieldsSchema.safeParse(fields);
  const nowSeconds = Math.floor(Date.now() / 1_000);
  if (!parsed.success || !isSignedUpload({ fields: parsed.data, secret: env().AUTH_SECRET, nowSeconds })) {
    throw new AppError(
      'forbidden',
      'This upload is not permitted, or the permission has expired. Choose the file again.',
    );
  }
  return parsed.data;
}

type BusboyFile = Readable & { truncated?: boolean };

async function storeFile({
  fields,
  content,
  headers,
  signal,
}: {
  fields: Record<string, string>;
  content: BusboyFile;
  headers: Headers;
  signal: AbortSignal;
}): Promise<UploadAnswer> {
  const signed = requireSignature(fields);
  const part = readPart({ headers, signed });
  const userId = await findSender({ key: signed.public_id });
  // Whoever's document was removed meanwhile is known no more, and the file goes with the next sweep.
  if (userId === null) return storeSigned({ signed, part, content, signal, tally: { bytes: 0 } });
  if (await hasSentEnough({ userId })) throw refuseFile('too_much_today');
  const tally = { bytes: 0 };
  try {
    return await storeSigned({ signed, part, content, signal, tally });
  } finally {
    await countReceived({ userId, bytes: tally.bytes });
  }
}

/** `tally`: what has been received so far, also of an upload that fails. */
type Tally = { bytes: number };
type Storing = { signed: UploadFields; content: BusboyFile; signal: AbortSignal; tally: Tally };

async function storeSigned({ part, ...storing }: Storing & { part: SentPart | null }): Promise<UploadAnswer> {
  if (part) return storePart({ part, ...storing });
  const { signed, content, signal, tally } = storing;
  const limited = limitBytes({ content, maximum: signed.max_bytes, tally });
  const { bytes } = await refuseWhenFull(localStorage().receive({ key: signed.public_id, content: limited, signal }));
  await failPoint('upload-stored', signed.public_id);
  return { public_id: signed.public_id, bytes };
}

async function storePart({
  signed,
  part,
  content,
  signal,
  tally,
}: Storing & { part: SentPart }): Promise<UploadAnswer> {
  const key = signed.public_id;
  const whole = requireBytes(limitBytes({ content, maximum: part.bytes, tally }), part.bytes);
  const { isWhole } = await refuseWhenFull(localStorage().receivePart({ key, part, content: whole, signal }));
  if (isWhole) await failPoint('upload-stored', key);
  return { public_id: key, bytes: part.bytes, done: isWhole };
}

/** Passes a stream on, and fails it where it ends too early. */
function requireBytes(content: Readable, expected: number): Readable {
  return Readable.from(
    (async function* () {
      let total = 0;
      for await (const chunk of content as AsyncIterable<Buffer>) {
        total += chunk.length;
        yield chunk;
      }
      if (total < expected) throw refuseFile('cut_off');
    })(),
  );
}

type Limiting = { content: BusboyFile; maximum: number; tally: Tally };

/** Passes a stream on, counts it, and fails it at the first byte too many. */
function limitBytes({ content, maximum, tally }: Limiting): Readable {
  return Readable.from(
    (async function* () {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        tally.bytes += chunk.length;
        if (tally.bytes > maximum) throw refuseFile('too_large');
        yield chunk;
      }
    })(),
  );
}
