'use client';

import { Check } from 'lucide-react';
import { useHydrated } from '@/app/client/use-hydrated';
import { joinClasses } from '@/app/ui/join-classes';
import { FACETS, type Facet } from '@/server/queue/schema';
import type { QueueFilters } from './queue-filters';

const NAMES: Record<Facet, string> = {
  'missing-evidence': 'Evidence missing',
  contradiction: 'Contradiction',
  answered: 'Answered',
};

type Props = { filters: QueueFilters; onChange: (changed: { has: readonly Facet[] }) => void };

/** What a case may have besides; of those that are pressed it has all. */
export function FacetToggles({ filters: { view, has }, onChange }: Props) {
  const hydrated = useHydrated();
  // That a request was answered says something only of a case that waits.
  const isOfWaiting = view === 'waiting' || view === 'mine';
  const offered = FACETS.filter((facet) => isOfWaiting || facet !== 'answered' || has.includes(facet));
  return (
    <fieldset className="col-span-2 m-0 flex min-w-0 flex-wrap gap-2 border-0 p-0" disabled={!hydrated}>
      <legend className="sr-only">Only cases with</legend>
      {offered.map((facet) => {
        const isOn = has.includes(facet);
        return (
          <button
            key={facet}
            type="button"
            aria-pressed={isOn}
            onClick={() => onChange({ has: FACETS.filter((one) => (one === facet ? !isOn : has.includes(one))) })}
            className={joinClasses(
              'flex h-9 items-center gap-1.5 whitespace-nowrap rounded-md border px-3 text-sm hover:border-ink max-sm:h-11',
              isOn
                ? 'border-accent bg-accent-soft font-semibold text-accent'
                : 'border-line-strong bg-surface text-ink',
            )}
          >
            {isOn && <Check aria-hidden className="size-4" />}
            {NAMES[facet]}
          </button>
        );
      })}
    </fieldset>
  );
}
