import { CloudOff } from 'lucide-react';
import { LocalTime } from '@/app/ui/time';
import type { Overview } from './use-overview';

const DAY_MS = 24 * 3_600_000;

/** A line for each outside service that does not answer; announced when one goes, and none while all are well. */
export function AwayServices({ overview: { away, at } }: { overview: Overview }) {
  return (
    <div role="status" className="grid gap-1 text-sm">
      {away.map(({ name, since }) => (
        <p key={name} className="flex items-start gap-2">
          <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
          <span>
            {name} has not answered since{' '}
            <LocalTime value={since} format={at.getTime() - since.getTime() < DAY_MS ? 'time' : 'short'} />; documents
            wait and go on by themselves.
          </span>
        </p>
      ))}
    </div>
  );
}
