import type { Metadata } from 'next';
import { readTranslations } from '@/app/i18n/translations';
import { contactLink } from '../contact-link';
import { InfoPage, InfoSection } from '../info-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslations('help');
  return { title: t('accessibility.title') };
}

const SECTIONS = ['can', 'standard', 'letters', 'limits'] as const;

export default async function AccessibilityPage() {
  const t = await readTranslations('help');
  return (
    <InfoPage title={t('accessibility.title')} lead={t('accessibility.lead')}>
      {SECTIONS.map((section) => (
        <InfoSection key={section} title={t(`accessibility.${section}.title`)}>
          <p>{t(`accessibility.${section}.text`)}</p>
        </InfoSection>
      ))}
      <InfoSection title={t('accessibility.tell.title')}>
        <p>{t.rich('accessibility.tell.text', { link: contactLink })}</p>
      </InfoSection>
    </InfoPage>
  );
}
