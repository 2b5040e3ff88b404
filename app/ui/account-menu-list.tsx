'use client';

import { Menu } from '@base-ui/react/menu';
import { LogOut, Settings } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { holdsUnsaved } from '@/app/client/kept-keys';
import { forgetKept } from '@/app/client/kept-store';
import type { Account } from '@/app/client/page-owner';
import { noteSession } from '@/app/client/session-end';
import { signOutPerson } from '@/app/client/sign-out';
import { AccountTriggerContent, TRIGGER_STYLE } from './account-trigger';

/** What `AccountMenu` opens. */
export function AccountMenuList({ account }: { account: Account }) {
  const t = useTranslations('shared.account');
  const [problem, setProblem] = useState<string | null>(null);

  const [isWarned, setWarned] = useState(false);

  const startAfresh = () => {
    setWarned(false);
    setProblem(null);
  };

  const { name, email } = account;

  const signOut = async () => {
    if (holdsUnsaved() && !isWarned) {
      setWarned(true);
      return setProblem(t('unsaved'));
    }
    setProblem(null);
    const ending = await signOutPerson(account.userId);
    if (ending.is === 'unanswered') return setProblem(t('unanswered'));
    if (ending.is === 'done') return forgetKept();
    setProblem(t('otherAccount'));
    noteSession({ isSignedOut: true, other: ending.other });
  };

  return (
    <Menu.Root onOpenChange={startAfresh}>
      <Menu.Trigger aria-label={t('menu', { name })} className={TRIGGER_STYLE}>
        <AccountTriggerContent name={name} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={6} className="z-50">
          <Menu.Popup className="min-w-60 rounded-lg border border-line bg-surface py-1.5 text-[15px] text-ink shadow-raised transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            <div className="border-line border-b px-4 pt-1.5 pb-3">
              <p translate="no" className="font-semibold">
                {name}
              </p>
              <p translate="no" className="break-all text-ink-muted text-sm">
                {email}
              </p>
            </div>
            {problem && (
              <p role="alert" className="max-w-60 px-4 py-2 text-danger text-sm">
                {problem}
              </p>
            )}
            <Menu.LinkItem
              closeOnClick
              render={<Link href="/account" />}
              className="mx-1.5 mt-1.5 flex h-11 items-center gap-2.5 rounded-md px-2.5 outline-none data-highlighted:bg-accent-soft sm:h-10"
            >
              <Settings aria-hidden className="size-4" />
              {t('page')}
            </Menu.LinkItem>
            <Menu.Item
              closeOnClick={false}
              onClick={signOut}
              className="mx-1.5 mt-1.5 flex h-10 cursor-pointer items-center gap-2.5 rounded-md px-2.5 outline-none data-highlighted:bg-accent-soft"
            >
              <LogOut aria-hidden className="size-4" />
              {t('signOut')}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
