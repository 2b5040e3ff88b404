'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type Flaw, namePart } from '@/server/providers/ocr/photo/photo-flaw';

/** How a page came to be a file, which decides how to make a better one. */
export type Source = 'photo' | 'scan';

/** One flaw in words, how to do better, and a picture of the part. */
export function FlawNote({
  flaw: { kind, area },
  source,
  picture,
}: {
  flaw: Flaw;
  source: Source;
  picture: ReactNode;
}) {
  const t = useTranslations('documents');
  return (
    <div className="grid gap-2">
      <p className="text-base">
        <strong className="font-medium">{t(`flaw.${kind}`, { part: namePart(area) })}</strong>{' '}
        <span>{t(`advice.${kind}`, { source })}</span>
      </p>
      {picture}
    </div>
  );
}
