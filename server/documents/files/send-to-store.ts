import { openAsBlob } from 'node:fs';
import { AppError } from '@/server/platform/errors';
import type { UploadTicket } from '@/server/providers/storage/contract';
import { fileStorage } from '@/server/providers/storage/storage';
import { receiveUpload } from './receive-upload';

/** As long as a browser may take for one file; a store on the same network needs seconds. */
const SENDING_MS = 120_000;

type Sending = { upload: UploadTicket; path: string; contentType: string };

/** Sends a file that lies with us to the store, as a browser would: by the same permission, in the same form, to the same address. */
export async function sendToStore({ upload, path, contentType }: Sending): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', await openAsBlob(path, { type: contentType }), 'file');
  const request = new Request(upload.url, { method: 'POST', body: form, signal: AbortSignal.timeout(SENDING_MS) });
  // Our own store is in this process.
  if (fileStorage().name === 'local') return void (await receiveUpload(request));
  const response = await fetch(request).catch((cause: unknown) => Promise.reject(unavailable(cause)));
  if (!response.ok) throw unavailable(new Error(`the file store answered ${response.status}`));
}

const unavailable = (cause: unknown) =>
  new AppError('unavailable', 'The files cannot be kept just now. Try again in a minute.', { cause });
