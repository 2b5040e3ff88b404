'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/app/ui/button';

type Props = { filename: string; pending: boolean; onRemove: () => void; onKeep: () => void };

/** Beside a document whose better copy has arrived: it may go now, and goes only when somebody says so. */
export function RetakeArrived({ filename, pending, onRemove, onKeep }: Props) {
  const t = useTranslations('documents');
  return (
    <div role="status" className="grid gap-3 rounded-md border border-line bg-sunken p-4">
      <p className="text-base">{t('retake.arrived')}</p>
      <div className="flex flex-wrap gap-3">
        <Button aria-label={t('retake.removeOldNamed', { name: filename })} pending={pending} onClick={onRemove}>
          {t('retake.removeOld')}
        </Button>
        <Button variant="quiet" aria-label={t('retake.keepBothNamed', { name: filename })} onClick={onKeep}>
          {t('retake.keepBoth')}
        </Button>
      </div>
    </div>
  );
}
