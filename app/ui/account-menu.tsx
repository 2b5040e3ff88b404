'use client';

import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useAccount } from '@/app/client/account';
import { onForgotten } from '@/app/client/kept-store';
import { useLoaded } from '@/app/client/use-loaded';
import { AccountTriggerContent, TRIGGER_STYLE } from './account-trigger';

const loadMenu = () => import('./account-menu-list');

/** Whose page it is, and the way out. Disabled until the script of the menu is there, which comes after the page. */
export function AccountMenu() {
  const t = useTranslations('shared.account');
  const account = useAccount();
  const part = useLoaded(loadMenu);

  // Wherever they sign out, no page goes on showing what is theirs, or works under the name of whoever signs in next: a full load,
  // which leaves nothing in the page's memory either.
  useEffect(() => onForgotten(() => window.location.assign('/sign-in')), []);

  if (!account) return null;
  if (part) return <part.AccountMenuList account={account} />;
  return (
    <button type="button" disabled aria-label={t('menu', { name: account.name })} className={TRIGGER_STYLE}>
      <AccountTriggerContent name={account.name} />
    </button>
  );
}
