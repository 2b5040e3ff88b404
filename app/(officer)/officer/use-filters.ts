'use client';

import { useCallback, useMemo } from 'react';
import { useQueryString } from '@/app/client/use-address';
import { type QueueFilters, readFilters, writeFilters } from './queue-filters';

/**
 * The filters, kept in the address alone: they can be shared, and Back leads to those before. A change asks the server for
 * rows and not for the whole page.
 */
export function useFilters({ types }: { types: { key: string }[] }) {
  const query = useQueryString();
  const filters = useMemo(() => readFilters({ params: new URLSearchParams(query), types }), [query, types]);
  const change = useCallback(
    (changed: Partial<QueueFilters>, how: 'push' | 'replace' = 'push') => {
      const address = writeFilters({ ...filters, ...changed });
      if (how === 'push') window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
    },
    [filters],
  );
  return { filters, change };
}
