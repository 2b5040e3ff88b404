import { readPhoneSecret, writePhoneCookie } from '@/app/phone-cookie';
import { findOpenLink } from '@/server/phone-links/access';
import { endPhoneLink } from '@/server/phone-links/service';
import { guardRequest } from '@/server/platform/guard-request';
import { seeOther } from '../../forms/answer-form';

export const dynamic = 'force-dynamic';

/** The phone is done: its link ends, and its cookie goes. */
export const POST = (request: Request) =>
  guardRequest(request, async ({ headers }) => {
    const link = await findOpenLink({ secret: readPhoneSecret(headers) });
    if (link) await endPhoneLink(link);
    const response = seeOther('/phone?done=1');
    response.headers.append('set-cookie', writePhoneCookie({ secret: '', seconds: 0 }));
    return response;
  });
