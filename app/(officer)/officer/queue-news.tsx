import { ArrowDownToLine, Eraser } from 'lucide-react';
import { Button } from '@/app/ui/button';
import { formatCount } from '@/app/ui/format';
import type { QueueFilters } from './queue-filters';

type Props = {
  arrivedCount: number;
  /** More has come than is counted. */
  hasMoreArrived: boolean;
  goneCount: number;
  note: string | null;
  view: QueueFilters['view'];
  onShow: () => void;
  onTidy: () => void;
};

/**
 * What has changed since the list was opened, to be taken in when it suits. Below the rows and always in sight: above them it
 * would push every row away from under the pointer.
 */
export function QueueNews({ arrivedCount, hasMoreArrived, goneCount, note, view, onShow, onTidy }: Props) {
  const hasNews = arrivedCount > 0 || goneCount > 0 || note !== null;
  return (
    <div role="status" className="pointer-events-none sticky bottom-4 z-10 flex justify-center">
      {hasNews && (
        <div className="pointer-events-auto flex flex-wrap items-center justify-center gap-x-3 gap-y-2 rounded-lg border border-line bg-surface px-3 py-2 text-ink-soft text-sm shadow-raised">
          {note && <span>{note}</span>}
          {arrivedCount > 0 && (
            <Button size="sm" variant="primary" onClick={onShow}>
              <ArrowDownToLine aria-hidden className="size-4" />
              {hasMoreArrived ? `More than ${arrivedCount} new cases` : formatCount(arrivedCount, 'new case')}
            </Button>
          )}
          {goneCount > 0 && (
            <>
              <span>
                {formatCount(goneCount, 'case', 'cases')} {goneCount === 1 ? 'has' : 'have'} left{' '}
                {view === 'mine' ? 'your hands' : 'the queue'}
              </span>
              <Button size="sm" onClick={onTidy}>
                <Eraser aria-hidden className="size-4" />
                Tidy the list
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
