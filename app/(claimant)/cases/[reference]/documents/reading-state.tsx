'use client';

import { CircleCheck, CircleMinus, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ProgressBar } from '@/app/ui/progress';
import type { Reading } from './describe-reading';

const LOOKS = {
  busy: { icon: LoaderCircle, style: 'text-ink-muted', iconStyle: 'animate-spin' },
  good: { icon: CircleCheck, style: 'text-success', iconStyle: '' },
  poor: { icon: TriangleAlert, style: 'text-warning', iconStyle: '' },
  none: { icon: CircleMinus, style: 'text-ink-muted', iconStyle: '' },
  bad: { icon: TriangleAlert, style: 'text-danger', iconStyle: '' },
} as const;

/** How a document's reading goes, in one line, with its progress while it goes. */
export function ReadingState({ name, reading }: { name: string; reading: Reading }) {
  const { icon: Icon, style, iconStyle } = LOOKS[reading.tone];
  const t = useTranslations('documents');
  return (
    <div className="grid gap-2">
      <p className={`flex items-start gap-2 text-base ${style}`}>
        <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${iconStyle}`} />
        {reading.text}
      </p>
      {reading.percent !== null && <ProgressBar label={t('reading.progress', { name })} percent={reading.percent} />}
    </div>
  );
}
