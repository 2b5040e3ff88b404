'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/app/ui/button';

const PASSWORD = 'casedraft-demo';
const ACCOUNTS = [
  { role: 'claimant', use: 'useClaimant', email: 'claimant@demo.casedraft.test' },
  { role: 'officer', use: 'useOfficer', email: 'officer@demo.casedraft.test' },
  { role: 'secondOfficer', use: 'useSecondOfficer', email: 'officer2@demo.casedraft.test' },
  { role: 'supervisor', use: 'useSupervisor', email: 'supervisor@demo.casedraft.test' },
] as const;

/** The accounts of a demo installation, to fill the form with. Never rendered in any other mode. */
export function DemoAccounts({ onChoose }: { onChoose: (account: { email: string; password: string }) => void }) {
  const t = useTranslations('auth.demo');
  return (
    <section
      aria-labelledby="demo-accounts"
      className="grid gap-3 rounded-lg border border-line bg-surface p-4 text-base"
    >
      <div>
        <h2 id="demo-accounts" className="font-semibold">
          {t('title')}
        </h2>
        <p className="text-ink-muted text-sm">
          {t.rich('password', {
            password: () => (
              <code translate="no" className="font-semibold text-ink">
                {PASSWORD}
              </code>
            ),
          })}
        </p>
      </div>
      <ul className="grid gap-2">
        {ACCOUNTS.map(({ role, use, email }) => (
          <li key={email} className="flex items-center justify-between gap-3">
            <div className="min-w-0">
              <p className="font-medium text-sm">{t(role)}</p>
              <p translate="no" className="truncate text-ink-muted text-sm">
                {email}
              </p>
            </div>
            <Button size="sm" aria-label={t(use)} onClick={() => onChoose({ email, password: PASSWORD })}>
              {t('use')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
