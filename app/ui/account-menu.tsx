'use client';

import { Menu } from '@base-ui/react/menu';
import { ChevronDown, CircleUserRound, LogOut, Settings } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAccount } from '@/app/client/account';
import { holdsUnsaved } from '@/app/client/kept-keys';
import { forgetKept, onForgotten } from '@/app/client/kept-store';
import { noteSession } from '@/app/client/session-end';
import { signOutPerson } from '@/app/client/sign-out';
import { useHydrated } from '@/app/client/use-hydrated';

/** Whose page it is, and the way out. */
export function AccountMenu() {
  const t = useTranslations('shared.account');
  const hydrated = useHydrated();
  const [problem, setProblem] = useState<string | null>(null);

  const account = useAccount();
  const [isWarned, setWarned] = useState(false);

  // Wherever they sign out, no page goes on showing what is theirs, or works under the name of whoever signs in next: a full load,
  // which leaves nothing in the page's memory either.
  useEffect(() => onForgotten(() => window.location.assign('/sign-in')), []);

  const startAfresh = () => {
    setWarned(false);
    setProblem(null);
  };

  if (!account) return null;
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
      <Menu.Trigger
        disabled={!hydrated}
        aria-label={t('menu', { name })}
        className="flex h-9 items-center gap-2 rounded-md px-2 text-[15px] text-ink-soft hover:bg-sunken hover:text-ink data-popup-open:bg-sunken"
      >
        <CircleUserRound aria-hidden className="size-5 shrink-0 sm:hidden" strokeWidth={1.75} />
        <span translate="no" className="hidden max-w-56 truncate sm:inline">
          {name}
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0" />
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
