import type { Metadata } from 'next';
import Link from 'next/link';
import { readTranslations } from '@/app/i18n/translations';
import { contactLink } from '../contact-link';
import { InfoPage, InfoSection } from '../info-page';
import { listReceivers } from './list-receivers';

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslations('help');
  return { title: t('privacy.title') };
}

const BEFORE = ['kept', 'people', 'software'] as const;
const AFTER = ['browser', 'time'] as const;

export default async function PrivacyPage() {
  const t = await readTranslations('help');
  const receivers = listReceivers();
  const write = (section: (typeof BEFORE | typeof AFTER)[number]) => (
    <InfoSection key={section} title={t(`privacy.${section}.title`)}>
      <p>{t(`privacy.${section}.text`)}</p>
    </InfoSection>
  );
  return (
    <InfoPage title={t('privacy.title')} lead={t('privacy.lead')}>
      {BEFORE.map(write)}
      <InfoSection title={t('privacy.services.title')}>
        {receivers.length === 0 && <p>{t('privacy.services.none')}</p>}
        {receivers.map((receiver) => (
          <p key={receiver}>{t(`privacy.services.${receiver}`)}</p>
        ))}
        <p>{t('privacy.services.rest')}</p>
      </InfoSection>
      {AFTER.map(write)}
      <InfoSection title={t('privacy.rights.title')}>
        <p>
          {t.rich('privacy.rights.text', {
            link: contactLink,
            account: (words) => (
              <Link href="/account" className="link">
                {words}
              </Link>
            ),
          })}
        </p>
      </InfoSection>
    </InfoPage>
  );
}
