'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/app/ui/button';
import { LateDialog } from '@/app/ui/late-dialog';
import { type Item, languageOf } from './item-state';

type Props = { isAsking: boolean; open: readonly Item[]; onClose: () => void; onSend: () => void };

/** Asks once whether an answer goes without some of the points. */
export function OpenPointsQuestion({ isAsking, open, onClose, onSend }: Props) {
  const t = useTranslations('status');
  return (
    <LateDialog
      open={isAsking}
      onOpenChange={(next) => !next && onClose()}
      title={t('answer.openTitle', { count: open.length })}
      description={t('answer.openText', { count: open.length })}
      actions={
        <>
          <Button size="lg" onClick={onClose}>
            {t('answer.goBack')}
          </Button>
          <Button variant="primary" size="lg" onClick={onSend}>
            {t('answer.sendAnyway')}
          </Button>
        </>
      }
    >
      <ul className="grid list-disc gap-1 pl-6">
        {open.map(({ item, kind, label }) => (
          <li key={item} lang={languageOf({ kind })} className="wrap-anywhere">
            {label}
          </li>
        ))}
      </ul>
    </LateDialog>
  );
}
