import { receiveUpload } from '@/server/documents/files/receive-upload';
import { guardRequest } from '@/server/platform/guard-request';
import { answer } from '../respond';

export const dynamic = 'force-dynamic';

/** Takes what `documents.requestUpload` permitted, as multipart: the signed fields first, then the file. */
export const POST = (request: Request) =>
  guardRequest(request, (own) => answer(async () => Response.json(await receiveUpload(own))), { authority: 'ticket' });
