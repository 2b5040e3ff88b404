'use client';

import { useRouter } from 'next/navigation';
import { useId } from 'react';
import { useHydrated } from '@/app/client/use-hydrated';

type Props = { types: { key: string; name: string }[]; value: string | null };

/** Narrows the queue to one kind of case. The choice stands in the address, so that it can be kept and shared. */
export function QueueFilter({ types, value }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const id = useId();
  return (
    <div className="flex items-center gap-2 text-sm">
      <label htmlFor={id} className="text-ink-muted">
        Case type
      </label>
      <select
        id={id}
        value={value ?? ''}
        disabled={!hydrated}
        onChange={({ target }) => router.replace(target.value ? `/officer?type=${target.value}` : '/officer')}
        className="h-9 rounded-md border border-line-strong bg-surface px-2.5 text-ink hover:border-ink"
      >
        <option value="">All types</option>
        {types.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
