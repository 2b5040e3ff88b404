import { receiveBounce } from '@/server/mail/bounces/receive-bounce';
import { guardRequest } from '@/server/platform/guard-request';
import { limitBody } from '@/server/platform/limit-body';
import { answer } from '../../files/respond';

export const dynamic = 'force-dynamic';

const take = (request: Request) =>
  answer(async () => {
    await receiveBounce({
      raw: new Uint8Array(await request.arrayBuffer()),
      authorization: request.headers.get('authorization'),
    });
    return new Response(null, { status: 204 });
  });

/** Mails that came back, each as it arrived; whoever hands them over has a secret, so that no session is needed. */
export const POST = (request: Request) =>
  guardRequest(request, (own) => limitBody(own, take), { authority: 'signature' });
