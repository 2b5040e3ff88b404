import { Lock, UserRoundCheck } from 'lucide-react';
import { LocalTime } from '@/app/ui/time';
import type { Hold } from './describe-hold';

/** Who has the case, in the bar over it. */
export function HoldLine({ hold }: { hold: Hold }) {
  if (hold.state === 'mine')
    return (
      <span className="flex items-center gap-1.5 whitespace-nowrap font-semibold text-accent">
        <UserRoundCheck aria-hidden className="size-4" />
        <span>
          Yours until <LocalTime value={hold.until} format="time" />
        </span>
      </span>
    );
  if (hold.state === 'other')
    return (
      <span className="flex items-center gap-1.5">
        <Lock aria-hidden className="size-4" />
        <span>
          <bdi translate="no">{hold.name}</bdi> has been reviewing it since{' '}
          <LocalTime value={hold.since} format="time" />
        </span>
      </span>
    );
  if (hold.state === 'claiming') return <span>Starting the review…</span>;
  if (hold.state === 'free')
    return (
      <span>
        {hold.lapsed ? (
          <>
            <bdi translate="no">{hold.lapsed}</bdi>’s review has run out
          </>
        ) : (
          'Nobody reviews this case'
        )}
      </span>
    );
  return null;
}
