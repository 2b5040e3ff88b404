import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { createRequestContext } from '@/server/context';
import { guardRequest } from '@/server/platform/guard-request';
import { limitBody } from '@/server/platform/limit-body';
import { logger } from '@/server/platform/logger';
import { appRouter } from '@/server/router';

export const dynamic = 'force-dynamic';

const call = (request: Request) =>
  fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    // A page asks for a handful of things at once; more in one request is an attack.
    maxBatchSize: 20,
    // What a page reads may come in a body, where it is more than an address holds. Nothing is changed by a GET all the same.
    allowMethodOverride: true,
    createContext: () => createRequestContext({ headers: request.headers, url: request.url }),
    onError: ({ path, error }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR')
        logger().error({ path, err: error.cause ?? error }, 'procedure failed');
      // A store or service that is away: the person was told, the log keeps what it said.
      if (error.code === 'SERVICE_UNAVAILABLE')
        logger().warn({ path, err: error.cause?.cause ?? error.cause }, 'procedure not possible');
    },
  });

const handler = (request: Request) => guardRequest(request, (own) => limitBody(own, call));

export { handler as GET, handler as POST };
