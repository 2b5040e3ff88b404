import { dehydrate } from '@tanstack/react-query';
import { TRPCError } from '@trpc/server';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { notFound } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import { env } from '@/server/platform/env';
import { appRouter } from '@/server/router';
import { createQueryClient } from './client/query-client';
import { RenderedFor } from './client/rendered-for';
import { readSession, readSessionId } from './session';

/** The request's own query client: what pages prefetch into it reaches the browser through `Hydrate`. */
export const serverQueryClient = cache(createQueryClient);

/** Query options that call the router in this process, as the signed-in person. Mirrors `useTRPC` in the browser. */
export const serverTrpc = createTRPCOptionsProxy({
  router: appRouter,
  queryClient: serverQueryClient,
  // A page asks within its own request, whose session was read once.
  ctx: async () => {
    const sessionId = await readSessionId();
    return {
      actor: await readSession(),
      ...(sessionId === undefined ? {} : { sessionId }),
      pageOwnerId: null,
      origin: env().APP_URL,
      isStillSignedIn: async () => (await readSession()) !== null,
    };
  },
});

/** Awaits a read and shows the not-found page when there is no such thing, or it is somebody else's. */
export async function readOrNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    // A reference that is not even one is as absent as one nobody has.
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) notFound();
    throw error;
  }
}

/** The same, of what the person may be refused: why, in the server's words. */
export async function readOrRefusal<T>(read: Promise<T>): Promise<{ answer: T } | { refusal: string }> {
  try {
    return { answer: await readOrNotFound(read) };
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'FORBIDDEN') return { refusal: error.message };
    throw error;
  }
}

/** Hands everything prefetched so far to the client components inside, on a page of the person it was read for. */
export async function Hydrate({ children }: { children: ReactNode }) {
  const actor = await readSession();
  return (
    <RenderedFor
      account={actor && { userId: actor.userId, name: actor.name, email: actor.email }}
      state={dehydrate(serverQueryClient())}
    >
      {children}
    </RenderedFor>
  );
}
