'use client';

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/app/ui/notice';
import type { SettingState } from './use-setting';

type Props = {
  title: string;
  /** What it is now. */
  value: ReactNode;
  state: SettingState;
  /** It can't be changed now, and what is folded says why. */
  stays?: boolean;
  /** The form, or why there is none. */
  children: ReactNode;
};

/** One thing about the account: what it is, and folded below it the form to change it. The browser's own folding works without script. */
export function Setting({ title, value, state, stays = false, children }: Props) {
  const t = useTranslations('account');
  const { summary, isOpen, setOpen, done, problem } = state;
  return (
    <div>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className="group">
        <summary
          ref={summary}
          className="flex min-h-16 cursor-pointer list-none items-center gap-4 px-4 py-3 hover:bg-sunken sm:px-6 [&::-webkit-details-marker]:hidden"
        >
          <span className="grid min-w-0 flex-1 gap-0.5 sm:grid-cols-[12rem_1fr] sm:items-baseline sm:gap-4">
            <span className="font-semibold">{title}</span>
            <span className="wrap-anywhere min-w-0 text-ink-soft">{value}</span>
          </span>
          <span className="flex items-center gap-1.5 text-accent text-base">
            {stays ? t('stays') : t('change')}
            <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
          </span>
        </summary>
        <div className="grid gap-5 px-4 pt-2 pb-6 sm:px-6">
          {problem && <Notice tone="error">{problem}</Notice>}
          {children}
        </div>
      </details>
      {done && (
        <div className="px-4 pb-4 sm:px-6">
          <Notice tone="success">{done}</Notice>
        </div>
      )}
    </div>
  );
}
