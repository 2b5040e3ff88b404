'use client';

import { useTranslations } from 'use-intl';
import { joinClasses } from './join-classes';
import type { TextLength } from './measure-text';

type Props = { id: string; length: TextLength; size?: 'md' | 'lg' };

/** Under a text area, where its length matters; the area is described by it. */
export function LengthLine({ id, length, size = 'md' }: Props) {
  const t = useTranslations('shared.length');
  return (
    <>
      {/* Always there, so that its one sentence is read out when it comes; a count at every key would drown the typing. */}
      <span role="status" className="sr-only">
        {length.isOver && t('tooLong')}
      </span>
      {length.words !== null && (
        <p
          id={id}
          className={joinClasses(
            'tabular-nums',
            size === 'lg' ? 'text-base' : 'text-[13px]',
            length.isOver ? 'font-medium text-danger' : 'text-ink-muted',
          )}
        >
          {length.words}
        </p>
      )}
    </>
  );
}
