import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { readTranslations } from '@/app/i18n/translations';
import { Hydrate } from '@/app/server-trpc';
import type { CaseStatus } from '@/generated/prisma/enums';
import { ConfirmationScreen } from '../confirmation/confirmation-screen';
import { readCasePage } from '../read-case-page';

type Props = { params: Promise<{ reference: string }> };

/** From submitting until there is an answer; before and after that, the case's own page says where it is. */
const CONFIRMED: readonly CaseStatus[] = ['processing', 'awaiting_officer_review'];

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslations('checklist');
  return { title: t('confirmation.title') };
}

export default async function SubmittedPage({ params }: Props) {
  const { reference, status } = await readCasePage({ params, below: 'submitted' });
  if (!CONFIRMED.includes(status)) redirect(`/cases/${reference}`);
  return (
    <Hydrate>
      <ConfirmationScreen reference={reference} />
    </Hydrate>
  );
}
