/**
 * Run in a process of its own, whose files may not grow beyond a size: takes a file that is too large for it and one that is
 * not, keeps a page's picture that is too large, and prints what came of each.
 */
import { POST } from '@/app/api/files/upload/route';
import { pageImageKey } from '@/server/providers/storage/contract';
import { fileStorage } from '@/server/providers/storage/storage';
import { waitWanted } from '@/worker/wait-wanted';
import { makeUploadRequest, type Ticket } from '../cases';

const tickets: { large: Ticket; small: Ticket } = JSON.parse(process.argv[2] ?? '');

async function send(upload: Ticket, bytes: number) {
  const response = await POST(makeUploadRequest({ upload, bytes: new Uint8Array(bytes) }));
  return { status: response.status, body: await response.json() };
}

/** How a worker that has to keep such a picture waits. */
async function keepPicture(bytes: number) {
  const key = pageImageKey({
    documentId: tickets.small.fields.public_id?.split('/')[0] ?? '',
    page: 1,
    format: 'webp',
  });
  const picture = { key, bytes: Buffer.alloc(bytes), contentType: 'image/webp', signal: AbortSignal.timeout(10_000) };
  try {
    await fileStorage().write(picture);
    return null;
  } catch (error) {
    return waitWanted({ error, waiting: {}, now: Date.now(), patienceMs: 60_000 });
  }
}

console.log(
  JSON.stringify([
    await send(tickets.large, 3_000_000),
    await send(tickets.small, 1_000),
    await keepPicture(3_000_000),
  ]),
);
