'use client';

import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ComponentProps, createElement } from 'react';
import superjson from 'superjson';
import type { AppRouter } from '@/server/router';
import { attentionHeaders, watchAttention } from './attention';
import { pageOwnerHeaders } from './page-owner';
import { learnFromAnswer } from './server-clock';
import { watchSession } from './watch-session';

const { TRPCProvider: Provider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };

// Its own type would let it give a text, which no component here may.
export const TRPCProvider = (props: ComponentProps<typeof Provider>) => createElement(Provider, props);

export type BrowserClient = ReturnType<typeof createBrowserClient>;

const url = '/api/trpc';

/** As ever, and each answer says what time it is at the server. */
const fetchAndSetClock: typeof fetch = async (...request) => {
  const askedAt = Date.now();
  const response = await fetch(...request);
  learnFromAnswer({ headers: response.headers, askedAt });
  return response;
};

/** Of each call that is not a stream. */
const about = { headers: () => ({ ...pageOwnerHeaders(), ...attentionHeaders() }), fetch: fetchAndSetClock };

/** It names the cases that the page knows: hundreds, more than an address holds. */
const READ_WITH_A_LONG_INPUT = 'reviews.changes';

/**
 * Subscriptions go over server-sent events. What a page reads goes in batches; the server refuses larger ones. What a person does goes
 * at once: a batch waits for the page to draw the pressed button first. What no address holds goes like that too, in a body. Each says
 * whose page it is of: a stream in its address, any other in a header.
 */
export function createBrowserClient() {
  watchAttention();
  return createTRPCClient<AppRouter>({
    links: [
      watchSession,
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url, transformer: superjson, connectionParams: pageOwnerHeaders }),
        false: splitLink({
          condition: (operation) => operation.type === 'mutation' || operation.path === READ_WITH_A_LONG_INPUT,
          true: httpLink({ url, transformer: superjson, methodOverride: 'POST', ...about }),
          false: httpBatchLink({ url, transformer: superjson, maxItems: 10, ...about }),
        }),
      }),
    ],
  });
}
