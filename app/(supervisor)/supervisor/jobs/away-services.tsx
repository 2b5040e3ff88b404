import { CloudOff } from 'lucide-react';
import { LocalTime } from '@/app/ui/time';
import type { Overview } from './use-overview';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A line for each outside service that does not answer; announced when one goes, and none while all are well. */
export function AwayServices({ overview: { away, at, patienceMs } }: { overview: Overview }) {
  return (
    <div role="status" className="grid gap-1 text-sm">
      {away.map(({ name, since }) => (
        <p key={name} className="flex items-start gap-2">
          <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
          <span>
            {name} has not answered since{' '}
            <LocalTime value={since} format={at.getTime() - since.getTime() < DAY_MS ? 'time' : 'short'} />. Documents
            wait for up to {sayDuration(patienceMs)} and go on by themselves when it is back.
            {name === 'Cloudinary' && ' Nobody can upload or open files meanwhile.'}
          </span>
        </p>
      ))}
    </div>
  );
}

/** In the words of whoever set it: hours, or minutes where it is less or no whole number of them. */
function sayDuration(ms: number): string {
  const isHours = ms >= HOUR_MS && ms % HOUR_MS === 0;
  return new Intl.NumberFormat('en-GB', {
    style: 'unit',
    unit: isHours ? 'hour' : 'minute',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(ms / (isHours ? HOUR_MS : 60_000));
}
