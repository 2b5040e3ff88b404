import type { ReactNode } from 'react';
import { readTranslations } from '@/app/i18n/translations';
import { OfficeDay } from '@/app/ui/time';
import type { Locale } from '@/messages/locales';
import type { Closing } from '@/server/accounts/closing/describe-closing';
import { Section } from '../section';

/** What is erased and withdrawn at once. */
export async function WhatGoes({ closing: { withdrawn } }: { closing: Closing }) {
  const t = await readTranslations('account');
  return (
    <Section title={t('closing.goes')}>
      <p>{t('closing.goesAccount')}</p>
      <p>{t('closing.goesCases', { count: withdrawn.count })}</p>
      <CaseList rest={withdrawn.count - withdrawn.items.length}>
        {withdrawn.items.map(({ reference, title, until }) => (
          <CaseItem key={reference} reference={reference} title={title}>
            {t.rich('closing.withdrawnUntil', { date: () => <OfficeDay day={until} /> })}
          </CaseItem>
        ))}
      </CaseList>
    </Section>
  );
}

/** What stays on record, until when, and why. */
export async function WhatStays({ closing: { kept }, locale }: { closing: Closing; locale: Locale }) {
  const t = await readTranslations('account');
  return (
    <Section title={t('closing.stays')}>
      <p>{t('closing.staysCases', { count: kept.count })}</p>
      <CaseList rest={kept.count - kept.items.length}>
        {kept.items.map(({ reference, title, until, reason }) => (
          <CaseItem key={reference} reference={reference} title={title}>
            {until &&
              (reason
                ? t.rich('closing.keptUntil', { date: () => <OfficeDay day={until} />, reason: reason[locale] })
                : t.rich('closing.keptWithdrawn', { date: () => <OfficeDay day={until} /> }))}
          </CaseItem>
        ))}
      </CaseList>
      <p>{t('closing.staysEvents')}</p>
    </Section>
  );
}

/** `rest`: how many there are beside those listed. */
async function CaseList({ rest, children }: { rest: number; children: ReactNode[] }) {
  const t = await readTranslations('account');
  if (children.length === 0) return null;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {children}
      {rest > 0 && <li className="px-4 py-3 text-ink-muted">{t('closing.more', { count: rest })}</li>}
    </ul>
  );
}

type Item = { reference: string; title: string; children: ReactNode };

function CaseItem({ reference, title, children }: Item) {
  return (
    <li className="grid gap-0.5 px-4 py-3">
      <span translate="no" className="wrap-anywhere font-semibold">
        {title}
      </span>
      <span className="text-base text-ink-muted">
        <span translate="no">{reference}</span> · {children}
      </span>
    </li>
  );
}
