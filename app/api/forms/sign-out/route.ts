import { forwardToAuth } from '@/app/(auth)/forward-to-auth';
import { guardRequest } from '@/server/platform/guard-request';
import { seeOther } from '../answer-form';

export const dynamic = 'force-dynamic';

export const POST = (request: Request) =>
  guardRequest(request, async ({ headers }) => {
    const ended = await forwardToAuth({ path: '/sign-out', body: {}, headers });
    // Somebody who is not signed in any more is where they wanted to be.
    const response = seeOther(ended.ok || ended.status === 401 ? '/sign-in' : '/cases');
    for (const line of ended.headers.getSetCookie()) response.headers.append('set-cookie', line);
    return response;
  });
