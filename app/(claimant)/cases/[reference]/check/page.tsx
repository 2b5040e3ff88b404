import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { readTranslations } from '@/app/i18n/translations';
import { Hydrate } from '@/app/server-trpc';
import { readCasePage } from '../read-case-page';
import { CheckScreen } from './check-screen';

type Props = { params: Promise<{ reference: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslations('checklist');
  return { title: t('check.title') };
}

export default async function CheckPage({ params }: Props) {
  const { reference, status } = await readCasePage({ params, below: 'check' });
  if (status !== 'open') redirect(`/cases/${reference}`);
  return (
    <Hydrate>
      <CheckScreen reference={reference} />
    </Hydrate>
  );
}
