import type { Metadata } from 'next';
import Link from 'next/link';
import { readTranslations } from '@/app/i18n/translations';
import { contactLink } from '../contact-link';
import { InfoPage, InfoSection } from '../info-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslations('help');
  return { title: t('help.title') };
}

const QUESTIONS = ['open', 'photos', 'missing', 'reading', 'more', 'decision', 'again', 'withdraw'] as const;

export default async function HelpPage() {
  const t = await readTranslations('help');
  return (
    <InfoPage title={t('help.title')} lead={t('help.lead')}>
      {QUESTIONS.map((question) => (
        <InfoSection key={question} title={t(`help.${question}.title`)}>
          <p>{t(`help.${question}.text`)}</p>
        </InfoSection>
      ))}
      <InfoSection title={t('help.password.title')}>
        <p>
          {t.rich('help.password.text', {
            link: (words) => (
              <Link href="/forgot-password" className="link">
                {words}
              </Link>
            ),
          })}
        </p>
      </InfoSection>
      <p>{t.rich('help.further', { link: contactLink })}</p>
    </InfoPage>
  );
}
