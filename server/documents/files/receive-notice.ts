import { z } from 'zod';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { AppError } from '@/server/platform/errors';
import { logger } from '@/server/platform/logger';
import { isSignedByCloudinary, readUploadNotification } from '@/server/providers/cloudinary/notification';
import { describeAsset } from '@/server/providers/storage/describe-asset';
import { registerStored } from './register-document';
import { giveReceiptBack, NOTIFICATION_GOOD_FOR_MS, takeReceipt } from './take-receipt';

const headersSchema = z.object({
  signature: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
  timestamp: z.coerce.number().int().positive(),
});

/** Clocks differ by seconds; a stamp from further ahead would be good for longer than it is remembered. */
const AHEAD_MS = 2 * 60_000;

const REGISTERING_MS = 30_000;

type Notice = { body: string; signature: string | null; timestamp: string | null };

/**
 * Cloudinary tells that an upload has come in, so that it is registered even if its browser is gone by now. Throws
 * AppError: `forbidden` for what is not signed by it, or not lately, `conflict` for what was sent before. A file that is
 * refused stays announced: its browser is told the reason when it registers, and without a browser the sweep removes it.
 */
export async function receiveArrivalNotice(notice: Notice): Promise<void> {
  const { body } = notice;
  if (!env().CLOUDINARY_URL) throw new AppError('not_found', 'There is nothing here.');
  const headers = headersSchema.safeParse(notice);
  if (!headers.success || !(await isSignedByCloudinary({ body, ...headers.data }))) throw notSigned();
  const { signature, timestamp } = headers.data;
  const age = Date.now() - timestamp * 1_000;
  if (age > NOTIFICATION_GOOD_FOR_MS || age < -AHEAD_MS) throw notSigned();
  if (!(await takeReceipt({ signature }))) throw new AppError('conflict', 'This notification was received before.');
  try {
    await registerNotified(body);
  } catch (error) {
    await giveReceiptBack({ signature });
    throw error;
  }
}

const notSigned = () => new AppError('forbidden', 'This notification is not signed by the file service, or too old.');

async function registerNotified(body: string): Promise<void> {
  const uploaded = readUploadNotification(body);
  if (!uploaded) return;
  const document = await database().document.findFirst({
    where: { storageKey: uploaded.key, copyOfId: null },
    omit: { ocrText: true },
    include: { case: { select: { claimantId: true } } },
  });
  // Page images of our own, files of removed documents, and those that the browser has registered already.
  if (document?.storage !== 'cloudinary' || document.registeredAt) return;
  try {
    await registerStored({
      announced: { ...document, documentId: document.id, actorId: document.case.claimantId },
      stored: describeAsset(uploaded),
      signal: AbortSignal.timeout(REGISTERING_MS),
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable') throw error;
    logger().info({ documentId: document.id, code: error.code }, 'an upload will be refused');
  }
}
