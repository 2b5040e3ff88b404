import { FileSearch } from 'lucide-react';
import type { Place } from '@/server/queue/search/places';

const PLACES = {
  reference: 'the reference',
  claimant: 'the claimant’s name',
  title: 'the title',
  case: 'the case’s name, title or papers',
} as const;

/** Where a search has found the case. */
export function FoundIn({ place }: { place: Place }) {
  return (
    <span className="flex items-start gap-1.5 text-ink-muted">
      <FileSearch aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="wrap-anywhere min-w-0">
        {'Found in '}
        {place.kind === 'document' ? <bdi translate="no">{place.filename}</bdi> : <span>{PLACES[place.kind]}</span>}
        {place.kind === 'document' && place.others > 0 && (
          <span>{` and ${place.others} more ${place.others === 1 ? 'paper' : 'papers'}`}</span>
        )}
      </span>
    </span>
  );
}
