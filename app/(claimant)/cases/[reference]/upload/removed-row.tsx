'use client';

import { Undo2 } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/ui/button';
import { useMessageOf } from '@/app/ui/use-message-of';
import { type Removal, undoRemoval } from './pending-removals';

type Props = {
  removal: Removal;
  /** The row goes, and takes the focus along. */
  onLeave: () => void;
};

/** In the place of a document that was removed just now. The focus goes to its button, which says what was removed. */
export function RemovedRow({ removal: { documentId, filename, error }, onLeave }: Props) {
  const t = useTranslations('upload');
  const messageOf = useMessageOf();
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  const hadFailed = useRef(error !== null);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  // Its end comes before the row is gone: afterwards the focus is nowhere.
  useLayoutEffect(() => {
    const own = row.current;
    // What could not be removed stands here since an earlier visit of the page, and takes the focus from nobody.
    if (!hadFailed.current) own?.querySelector('button')?.focus();
    return () => {
      if (own?.contains(document.activeElement)) leave.current();
    };
  }, []);
  return (
    <li ref={row} className="flex flex-wrap items-center justify-between gap-3 py-4 pr-2 pl-5 sm:pr-4">
      <p id={id} className="wrap-anywhere min-w-0 text-base text-ink-muted">
        {t.rich('removed', { name: () => <bdi translate="no">{filename}</bdi> })}
        {error !== null && (
          <span role="alert" className="block text-danger">
            {messageOf(error)}
          </span>
        )}
      </p>
      <Button
        aria-label={t('undoFile', { filename })}
        aria-describedby={id}
        className="max-sm:h-11"
        onClick={() => undoRemoval(documentId)}
      >
        <Undo2 aria-hidden className="size-4" />
        {t('undo')}
      </Button>
    </li>
  );
}
