'use client';

import { useQuery } from '@tanstack/react-query';
import { CirclePause } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { LocalTime } from '@/app/ui/time';

/** A pause lasts minutes at least. */
const ASK_EVERY_MS = 60_000;

/** Under the bar of every page while a supervisor has paused reading, so that nobody wonders why nothing moves. */
export function PausedNotice({ width = 'wide' }: { width?: 'wide' | 'narrow' }) {
  const t = useTranslations('shared');
  const trpc = useTRPC();
  const { data: pause } = useQuery({
    ...trpc.operations.pauseState.queryOptions(),
    staleTime: ASK_EVERY_MS,
    refetchInterval: ASK_EVERY_MS,
  });
  return (
    <div role="status" className="print:hidden">
      {pause && (
        <div className="border-warning border-b bg-warning-soft">
          <p
            className={`mx-auto flex items-start gap-2 px-4 py-2 text-sm sm:px-6 ${width === 'narrow' ? 'max-w-3xl' : 'max-w-[110rem]'}`}
          >
            <CirclePause aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
            <span className="wrap-anywhere">
              {pause.forStaff ? (
                <>
                  <strong className="font-semibold">Reading is paused</strong> by{' '}
                  <bdi translate="no">{pause.forStaff.byName}</bdi>, <LocalTime value={pause.since} format="relative" />
                  . No document is read and no draft is made until it is resumed.
                  {pause.forStaff.note && ` “${pause.forStaff.note}”`}
                </>
              ) : (
                t.rich('pause', { strong: (words) => <strong className="font-semibold">{words}</strong> })
              )}
            </span>
          </p>
        </div>
      )}
    </div>
  );
}
