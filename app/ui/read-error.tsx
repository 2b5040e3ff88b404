'use client';

import { useTranslations } from 'use-intl';
import { Button } from './button';
import { Notice } from './notice';
import { useMessageOf } from './use-message-of';

type Props = { title?: string; error: unknown; onRetry: () => void };

/** What stands where something could not be read. */
export function ReadError({ title, error, onRetry }: Props) {
  const t = useTranslations('shared');
  const messageOf = useMessageOf();
  return (
    <Notice
      tone="error"
      className="text-sm"
      {...(title ? { title } : {})}
      action={
        <Button size="sm" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      }
    >
      {messageOf(error)}
    </Notice>
  );
}
