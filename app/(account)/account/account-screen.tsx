'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { LinkButton } from '@/app/ui/link-button';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import { DataForm } from './data-form';
import { EmailForm } from './email-form';
import { LanguageForm } from './language-form';
import { NameForm } from './name-form';
import { PasswordForm } from './password-form';
import { Section } from './section';
import { SessionList } from './session-list';

export function AccountScreen({ minimumPasswordLength }: { minimumPasswordLength: number }) {
  const t = useTranslations('account');
  const trpc = useTRPC();
  const { data: account, error, isPending, refetch } = useQuery(trpc.account.read.queryOptions());
  if (isPending) return <LoadingBlock label={t('loading')} />;
  if (!account) return <ReadError error={error} onRetry={refetch} />;
  return (
    <>
      <div className="divide-y divide-line rounded-lg border border-line bg-surface">
        <NameForm account={account} />
        <EmailForm account={account} />
        <PasswordForm minimumLength={minimumPasswordLength} />
        {/* Staff work in English. */}
        {account.role === 'claimant' && <LanguageForm language={account.language} />}
      </div>
      <Section title={t('secondStep.title')}>
        <p className="text-ink-soft">{t(account.hasSecondStep ? 'secondStep.rowOn' : 'secondStep.rowOff')}</p>
        <LinkButton href="/account/second-step" prefetch={false} size="lg" className="justify-self-start">
          {t(account.hasSecondStep ? 'secondStep.change' : 'secondStep.begin')}
        </LinkButton>
      </Section>
      <SessionList />
      <DataForm />
      {account.role === 'claimant' && (
        <Section title={t('closing.title')}>
          <p className="text-ink-soft">{t('closing.text')}</p>
          <LinkButton href="/account/close" size="lg" className="justify-self-start">
            {t('closing.link')}
          </LinkButton>
        </Section>
      )}
    </>
  );
}
