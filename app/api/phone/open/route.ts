import { writePhoneCookie } from '@/app/phone-cookie';
import { openPhoneLink } from '@/server/phone-links/service';
import { AppError } from '@/server/platform/errors';
import { guardRequest } from '@/server/platform/guard-request';
import { limitBody } from '@/server/platform/limit-body';
import { seeOther } from '../../forms/answer-form';

export const dynamic = 'force-dynamic';

/** Opens a link by a press of a button: programs that look at every link that is sent would use it up otherwise. */
export const POST = (request: Request) =>
  guardRequest(request, (own) =>
    limitBody(own, async (limited) => {
      const token = new URLSearchParams(await limited.text()).get('token') ?? '';
      try {
        const response = seeOther('/phone');
        response.headers.append('set-cookie', writePhoneCookie(await openPhoneLink({ token })));
        return response;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return seeOther('/phone');
      }
    }),
  );
