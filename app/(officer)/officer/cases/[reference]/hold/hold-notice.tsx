'use client';

import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { LocalTime } from '@/app/ui/time';
import type { Hold } from './use-hold';

/** Over both sides, so that it is seen wherever the officer has scrolled to. */
const BANNER = 'shrink-0 rounded-none text-sm sm:px-6';

/** Tells an officer who may not decide why not, and what they can do. Nothing while the case is theirs. */
export function HoldNotice({ hold, onClaim }: { hold: Hold; onClaim: () => Promise<void> }) {
  if (hold.state === 'other')
    return (
      <Notice
        className={BANNER}
        tone={hold.wasMine ? 'error' : 'info'}
        title={hold.wasMine ? `${hold.name} has taken over this case` : `${hold.name} is reviewing this case`}
      >
        You can read everything. Their hold lasts until <LocalTime value={hold.until} format="time" />, and is renewed
        while they work.
        {hold.wasMine && ' What you typed is still on this page.'}
      </Notice>
    );
  if (hold.state !== 'free') return null;
  return (
    <Notice
      className={BANNER}
      tone={hold.wasMine ? 'error' : 'warning'}
      title={hold.wasMine ? 'You no longer hold this case' : 'You do not hold this case'}
      action={
        <Button size="sm" variant="primary" onClick={() => void onClaim()}>
          {hold.wasMine ? 'Claim again' : 'Claim case'}
        </Button>
      }
    >
      {hold.problem ??
        (hold.wasMine
          ? 'Your hold ran out or was given back. What you typed is still on this page; claim the case to go on.'
          : 'Claim it to edit the letter and decide.')}
    </Notice>
  );
}
