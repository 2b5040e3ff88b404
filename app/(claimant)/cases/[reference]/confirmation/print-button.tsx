'use client';

import { Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useHydrated } from '@/app/client/use-hydrated';
import { Button } from '@/app/ui/button';

/** Only where it works: without script the browser's own menu prints. */
export function PrintButton() {
  const t = useTranslations('checklist.confirmation');
  if (!useHydrated()) return null;
  return (
    <Button size="lg" onClick={() => window.print()}>
      <Printer aria-hidden className="size-5" />
      {t('print')}
    </Button>
  );
}
