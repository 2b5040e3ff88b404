/**
 * Run in a process of its own, whose files may not grow beyond a size: takes a file that is too large for it and one that is
 * not, and prints what was answered to each.
 */
import { POST } from '@/app/api/files/upload/route';
import { makeUploadRequest, type Ticket } from '../cases';

const tickets: { large: Ticket; small: Ticket } = JSON.parse(process.argv[2] ?? '');

async function send(upload: Ticket, bytes: number) {
  const response = await POST(makeUploadRequest({ upload, bytes: new Uint8Array(bytes) }));
  return { status: response.status, body: await response.json() };
}

console.log(JSON.stringify([await send(tickets.large, 3_000_000), await send(tickets.small, 1_000)]));
