import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { readTranslations } from '@/app/i18n/translations';
import { env } from '@/server/platform/env';
import { InfoPage, InfoSection } from '../info-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslations('help');
  return { title: t('contact.title') };
}

/** The sender of the letters: claimants have one office, by whatever way they reach it. */
export default async function ContactPage() {
  const t = await readTranslations('help');
  const { LETTER_SENDER, LETTER_ADDRESS, LETTER_PHONE, LETTER_EMAIL, LETTER_HOURS } = env();
  const isReached = LETTER_ADDRESS.length > 0 || LETTER_PHONE || LETTER_EMAIL;
  return (
    <InfoPage title={t('contact.title')} lead={t('contact.lead')}>
      {isReached ? (
        <dl className="grid gap-4 rounded-lg border border-line bg-surface p-5 sm:p-6">
          {LETTER_SENDER && <Entry name={t('contact.office')}>{LETTER_SENDER}</Entry>}
          {LETTER_PHONE && (
            <Entry name={t('contact.phone')}>
              <a href={`tel:${LETTER_PHONE.replace(/[^\d+]/g, '')}`} className="link">
                {LETTER_PHONE}
              </a>
            </Entry>
          )}
          {LETTER_HOURS && <Entry name={t('contact.hours')}>{LETTER_HOURS}</Entry>}
          {LETTER_EMAIL && (
            <Entry name={t('contact.email')}>
              <a href={`mailto:${LETTER_EMAIL}`} className="link wrap-anywhere">
                {LETTER_EMAIL}
              </a>
            </Entry>
          )}
          {LETTER_ADDRESS.length > 0 && (
            <Entry name={t('contact.address')}>
              {LETTER_ADDRESS.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </Entry>
          )}
        </dl>
      ) : (
        <p className="max-w-prose">{t('contact.none')}</p>
      )}
      <InfoSection title={t('contact.inCase.title')}>
        <p>{t('contact.inCase.text')}</p>
      </InfoSection>
      <InfoSection title={t('contact.safe.title')}>
        <p>{t('contact.safe.text')}</p>
      </InfoSection>
    </InfoPage>
  );
}

/** What the office wrote of itself stays as it is. */
const Entry = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid gap-1 sm:grid-cols-[10rem_1fr]">
    <dt className="text-ink-muted">{name}</dt>
    <dd translate="no">{children}</dd>
  </div>
);
