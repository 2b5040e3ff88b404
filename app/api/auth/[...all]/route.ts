import { auth } from '@/server/accounts/auth';
import { limitBody } from '@/server/platform/limit-body';

export const dynamic = 'force-dynamic';

const handler = (request: Request) => limitBody(request, (limited) => auth().handler(limited));

export { handler as GET, handler as POST };
