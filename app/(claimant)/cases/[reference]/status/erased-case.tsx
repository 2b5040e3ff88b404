'use client';

import { useTranslations } from 'use-intl';
import { OfficeDay } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import { Section } from '../section';

/** A case whose papers are gone, as its claimant sees it: that this was planned, and what is left. */
export function ErasedCase({ view: { reference, erasedOn } }: { view: CaseView }) {
  const t = useTranslations('status.erased');
  return (
    <Section title={t('title')}>
      <p className="text-ink-soft">{t.rich('text', { day: () => erasedOn && <OfficeDay day={erasedOn} /> })}</p>
      <p className="text-ink-soft">
        {t.rich('contact', {
          reference: () => (
            <span translate="no" className="whitespace-nowrap">
              {reference}
            </span>
          ),
        })}
      </p>
    </Section>
  );
}
