'use client';

import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import superjson from 'superjson';
import type { AppRouter } from '@/server/router';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

const url = '/api/trpc';

/**
 * Subscriptions go over server-sent events. What a page reads goes in batches; the server refuses larger ones. What a person does goes
 * at once: a batch waits for the page to draw the pressed button first.
 */
export function createBrowserClient() {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url, transformer: superjson }),
        false: splitLink({
          condition: (operation) => operation.type === 'mutation',
          true: httpLink({ url, transformer: superjson }),
          false: httpBatchLink({ url, transformer: superjson, maxItems: 10 }),
        }),
      }),
    ],
  });
}
