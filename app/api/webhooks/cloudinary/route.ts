import { receiveArrivalNotice } from '@/server/documents/files/receive-notice';
import { guardRequest } from '@/server/platform/guard-request';
import { limitBody } from '@/server/platform/limit-body';
import { answer } from '../../files/respond';

export const dynamic = 'force-dynamic';

const take = (request: Request) =>
  answer(async () => {
    await receiveArrivalNotice({
      // The signature is over the very bytes, so they are not parsed before it is checked.
      body: await request.text(),
      signature: request.headers.get('x-cld-signature'),
      timestamp: request.headers.get('x-cld-timestamp'),
    });
    return new Response(null, { status: 204 });
  });

/** Notifications of uploads; signed, so that no session is needed. */
export const POST = (request: Request) =>
  guardRequest(request, (own) => limitBody(own, take), { authority: 'signature' });
