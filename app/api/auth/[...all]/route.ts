import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { guardRequest } from '@/server/platform/guard-request';
import { limitBody } from '@/server/platform/limit-body';

export const dynamic = 'force-dynamic';

const handler = (request: Request) =>
  guardRequest(request, (own) => limitBody(own, (limited) => auth().handler(limited)));

export { handler as GET, handler as POST };
