'use client';

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { onLanguage } from './language-change';
import { createQueryClient } from './query-client';
import { type BrowserClient, createBrowserClient, TRPCProvider } from './trpc';

type Clients = { queryClient: QueryClient; trpcClient: BrowserClient };

let ofThisTab: Clients | null = null;

const createClients = (): Clients => ({ queryClient: createQueryClient(), trpcClient: createBrowserClient() });

/** One pair a browser tab: an upload goes on while a link leads to a page of another group. A server has the pages of many. */
function findClients(): Clients {
  if (typeof window === 'undefined') return createClients();
  ofThisTab ??= createClients();
  return ofThisTab;
}

/** What calls the server from the page. Pages that only show something, or only post a form, do without. */
export function Providers({ children }: { children: ReactNode }) {
  const [{ queryClient, trpcClient }] = useState(findClients);
  useEffect(() => onLanguage(() => void queryClient.invalidateQueries()), [queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
