'use client';

import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import superjson from 'superjson';
import type { AppRouter } from '@/server/router';
import { learnFromAnswer } from './server-clock';
import { watchSession } from './watch-session';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

const url = '/api/trpc';

/** As ever, and each answer says what time it is at the server. */
const fetchAndSetClock: typeof fetch = async (...request) => {
  const response = await fetch(...request);
  learnFromAnswer(response.headers);
  return response;
};

/** It names the cases that the page knows: hundreds, more than an address holds. */
const READ_WITH_A_LONG_INPUT = 'reviews.changes';

/**
 * Subscriptions go over server-sent events. What a page reads goes in batches; the server refuses larger ones. What a person does goes
 * at once: a batch waits for the page to draw the pressed button first. What no address holds goes like that too, in a body.
 */
export function createBrowserClient() {
  return createTRPCClient<AppRouter>({
    links: [
      watchSession,
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url, transformer: superjson }),
        false: splitLink({
          condition: (operation) => operation.type === 'mutation' || operation.path === READ_WITH_A_LONG_INPUT,
          true: httpLink({ url, transformer: superjson, methodOverride: 'POST', fetch: fetchAndSetClock }),
          false: httpBatchLink({ url, transformer: superjson, maxItems: 10, fetch: fetchAndSetClock }),
        }),
      }),
    ],
  });
}
